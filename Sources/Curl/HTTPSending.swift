/// Whoever takes an HTTP request to its server: libcurl, or in a simulation a network whose every delay is decided.
package protocol HTTPSending: Sendable {
    /// Sends `request` once and waits for the whole response; cancelling the task gives the request up.
    func send(_ request: HTTPRequest) async -> HTTPOutcome
}

extension HTTPClient: HTTPSending {}
