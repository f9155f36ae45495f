internal import CCurl

/// libcurl's multi handle; all but `wake` belong to one thread.
@safe
final class MultiHandle: Sendable {
    /// How many idle connections are kept for later.
    private static let idleConnectionMaximum = 32

    private nonisolated(unsafe) let pointer: UnsafeMutableRawPointer

    init() {
        precondition(isLibraryReady, "curl_global_init succeeded")
        guard let pointer = unsafe curl_multi_init() else { preconditionFailure("curl_multi_init gave no handle") }
        unsafe self.pointer = pointer
        unsafe check(curl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, Self.idleConnectionMaximum))
    }

    deinit {
        unsafe curl_multi_cleanup(pointer)
    }

    func add(_ easy: borrowing EasyHandle) {
        unsafe check(curl_multi_add_handle(pointer, easy.pointer))
    }

    func remove(_ easy: borrowing EasyHandle) {
        unsafe check(curl_multi_remove_handle(pointer, easy.pointer))
    }

    /// Moves every transfer on as far as it goes without waiting.
    func perform() {
        var runningCount: CInt = 0
        unsafe check(curl_multi_perform(pointer, &runningCount))
    }

    /// The key of the next easy handle that is over, and how it ended.
    func nextFinished() -> (key: Int, code: CURLcode)? {
        var remainingCount: CInt = 0
        while let message = unsafe curl_multi_info_read(pointer, &remainingCount) {
            guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
            guard let easy = unsafe message.pointee.easy_handle else { continue }
            return (Int(bitPattern: easy), unsafe message.pointee.data.result)
        }
        return nil
    }

    /// Waits until a transfer can go on, or someone calls `wake`.
    func wait() {
        unsafe check(curl_multi_poll(pointer, nil, 0, 60_000, nil))
    }

    /// Ends the current or next `wait`; safe on any thread.
    func wake() {
        unsafe check(curl_multi_wakeup(pointer))
    }
}

/// Runs `curl_global_init` once, whoever comes first.
private let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

private func check(_ code: CURLMcode) {
    precondition(code == CURLM_OK, "libcurl's multi handle took the call: error \(code.rawValue)")
}
