internal import CCurl

/// libcurl's easy handle: the options of one request (`curl_easy_setopt`).
@safe
struct EasyHandle: ~Copyable {
    let pointer: UnsafeMutableRawPointer

    /// Where libcurl writes what went wrong (`CURLOPT_ERRORBUFFER`); must outlive the handle.
    private let errorBuffer: UnsafeMutablePointer<CChar>

    /// What libcurl wrote about the last failure; may be empty.
    var errorText: String { unsafe String(cString: errorBuffer) }

    /// What the multi handle calls this one by.
    var key: Int { Int(bitPattern: unsafe pointer) }

    init() {
        guard let pointer = unsafe curl_easy_init() else { preconditionFailure("curl_easy_init gave no handle") }
        unsafe self.pointer = pointer
        unsafe errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        _ = unsafe curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorBuffer)
    }

    deinit {
        unsafe curl_easy_cleanup(pointer)
        unsafe errorBuffer.deallocate()
    }

    borrowing func set(_ option: CURLoption, to value: Int) throws(HTTPFailure) {
        try check(unsafe curl_set_long(pointer, option, value))
    }

    /// Sets a text, which libcurl copies.
    borrowing func set(_ option: CURLoption, to text: String) throws(HTTPFailure) {
        guard !text.utf8.contains(0) else { throw HTTPFailure(CURLE_BAD_FUNCTION_ARGUMENT) }
        let code = unsafe text.withCString { unsafe curl_set_pointer(pointer, option, $0) }
        try check(code)
    }

    /// Sets a pointer, which must live as long as the handle.
    @unsafe borrowing func set(_ option: CURLoption, to value: UnsafeRawPointer?) throws(HTTPFailure) {
        try check(unsafe curl_set_pointer(pointer, option, value))
    }

    borrowing func set(_ option: CURLoption, to callback: curl_write_callback) throws(HTTPFailure) {
        try check(unsafe curl_set_data_callback(pointer, option, callback))
    }

    borrowing func setBeforeRequest(_ callback: curl_prereq_callback) throws(HTTPFailure) {
        try check(unsafe curl_set_prereq_callback(pointer, callback))
    }

    /// Sets the body, which libcurl copies (`CURLOPT_COPYPOSTFIELDS`).
    borrowing func setBody(_ body: [UInt8]) throws(HTTPFailure) {
        try check(unsafe curl_set_large(pointer, CURLOPT_POSTFIELDSIZE_LARGE, body.count))
        guard !body.isEmpty else { return try set(CURLOPT_COPYPOSTFIELDS, to: "") }
        let code = unsafe body.withUnsafeBytes { bytes in
            unsafe curl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress)
        }
        try check(code)
    }
}

private func check(_ code: CURLcode) throws(HTTPFailure) {
    guard code == CURLE_OK else { throw HTTPFailure(code) }
}
