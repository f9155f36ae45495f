internal import CCurl

/// Drives all transfers of one client on its thread, until it is told to close.
final class TransferLoop {
    private let multi: MultiHandle
    private let inbox: LoopInbox
    private var transfers: [RequestID: Transfer] = [:]
    private var identifiers: [Int: RequestID] = [:]

    init(_ multi: MultiHandle, _ inbox: LoopInbox) {
        self.multi = multi
        self.inbox = inbox
    }

    func run() {
        while true {
            for command in inbox.takeAll() {
                switch command {
                case .start(let id, let request, let answer): start(id, request, answer)
                case .cancel(let id): end(id, .cancelled)
                case .close(let continuation): return close(continuation)
                }
            }
            multi.perform()
            finishDone()
            multi.wait()
        }
    }

    private func start(_ id: RequestID, _ request: HTTPRequest, _ answer: Answer) {
        guard let transfer = Transfer(request, for: answer) else { return }
        transfers[id] = transfer
        identifiers[transfer.handle.key] = id
        multi.add(transfer.handle)
    }

    private func finishDone() {
        while let (key, code) = multi.nextFinished() {
            guard let id = identifiers[key] else { continue }
            end(id, code == CURLE_OK ? nil : HTTPFailure(code, details: transfers[id]?.handle.errorText ?? ""))
        }
    }

    private func end(_ id: RequestID, _ failure: HTTPFailure?) {
        guard let transfer = transfers.removeValue(forKey: id) else { return }
        identifiers[transfer.handle.key] = nil
        multi.remove(transfer.handle)
        transfer.finish(failure)
    }

    /// Ends all transfers; nothing can come after `close`, which shut the inbox.
    private func close(_ continuation: CheckedContinuation<Void, Never>?) {
        for id in Array(transfers.keys) { end(id, .closed) }
        continuation?.resume()
    }
}
