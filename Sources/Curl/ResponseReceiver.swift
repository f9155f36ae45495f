/// Takes a response apart as it arrives, and answers whoever waits for it exactly once.
protocol ResponseReceiver: AnyObject {
    func receive(_ head: ResponseHead)

    /// Takes the next bytes of the body; a failure ends the transfer.
    func receive(_ bytes: [UInt8]) -> HTTPFailure?

    /// Ends the response: whole when `failure` is `nil`.
    func finish(_ failure: HTTPFailure?, wasSent: Bool)
}
