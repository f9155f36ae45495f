internal import CCurl

/// One request under way; made, driven and ended on the loop's thread only.
final class Transfer {
    let handle = EasyHandle()
    private let request: HTTPRequest
    private let receiver: any ResponseReceiver
    private var parser = ResponseHeadParser()
    private var headerList = HeaderList()
    private var headByteCount = 0
    private var sendCount = 0

    /// Why we ended the transfer ourselves.
    private var ownFailure: HTTPFailure?

    /// Prepares the request, and answers it at once when it cannot be sent.
    init?(_ request: HTTPRequest, for answer: Answer) {
        self.request = request
        self.receiver = answer.receiver(for: request)
        do {
            try configure(isStream: answer.isStream)
        } catch {
            receiver.finish(error, wasSent: false)
            return nil
        }
    }

    /// Answers whoever waits; the handle must have left the multi handle.
    func finish(_ failure: HTTPFailure?) {
        receiver.finish(ownFailure ?? failure, wasSent: sendCount > 0)
    }
}

extension Transfer {
    private func configure(isStream: Bool) throws(HTTPFailure) {
        try request.configure(handle)
        for line in request.headerLines() { headerList.append(line) }
        try unsafe handle.set(CURLOPT_HTTPHEADER, to: UnsafeRawPointer(headerList.first))
        try limitTime(isStream: isStream)
        let context = unsafe UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
        try unsafe handle.set(CURLOPT_HEADERDATA, to: context)
        try unsafe handle.set(CURLOPT_WRITEDATA, to: context)
        try unsafe handle.set(CURLOPT_PREREQDATA, to: context)
        try unsafe handle.set(CURLOPT_HEADERFUNCTION, to: receiveHeaderLine)
        try unsafe handle.set(CURLOPT_WRITEFUNCTION, to: receiveBody)
        try unsafe handle.setBeforeRequest(beginRequest)
    }

    private func limitTime(isStream: Bool) throws(HTTPFailure) {
        if isStream {
            try handle.set(CURLOPT_LOW_SPEED_LIMIT, to: 1)
            try handle.set(CURLOPT_LOW_SPEED_TIME, to: request.timeout.seconds)
        } else {
            try handle.set(CURLOPT_TIMEOUT_MS, to: request.timeout.milliseconds)
        }
    }
}

extension Transfer {
    /// Counts the sendings; libcurl asks again before it repeats a request on another connection.
    func begin() -> Bool {
        guard sendCount == 0 || request.isIdempotent else {
            ownFailure = HTTPFailure(kind: .connectionLost, message: "the connection closed without a reply")
            return false
        }
        sendCount += 1
        return true
    }

    func receive(headerLine bytes: [UInt8]) -> Bool {
        headByteCount += bytes.count
        guard headByteCount <= request.responseByteCountMaximum else {
            return end(.responseTooLarge(request.responseByteCountMaximum))
        }
        let isComplete = parser.head != nil
        parser.receive(String(decoding: bytes, as: UTF8.self))
        if !isComplete, let head = parser.head { receiver.receive(head) }
        return true
    }

    func receive(body bytes: [UInt8]) -> Bool {
        guard let failure = receiver.receive(bytes) else { return true }
        return end(failure)
    }

    private func end(_ failure: HTTPFailure) -> Bool {
        ownFailure = failure
        return false
    }
}
