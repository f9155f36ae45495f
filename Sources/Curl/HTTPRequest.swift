/// A request to be sent once.
package struct HTTPRequest: Sendable {
    package var method: String
    package var url: String
    package var headers: [HTTPHeader]
    package var body: [UInt8]?

    /// How long the whole exchange may take; for a stream, how long the server may stay silent.
    ///
    /// libcurl averages over five seconds, so the end of a silent stream comes that much late.
    package var timeout: Duration
    package var connectTimeout: Duration

    /// How many bytes of headers and body are taken before the response is given up.
    package var responseByteCountMaximum: Int
    package var connection: ConnectionUse
    package var trust: ServerTrust

    package init(
        method: String = "GET",
        url: String,
        headers: [HTTPHeader] = [],
        body: [UInt8]? = nil,
        timeout: Duration = .seconds(60),
        connectTimeout: Duration = .seconds(10),
        responseByteCountMaximum: Int = 16 << 20,
        connection: ConnectionUse = .shared,
        trust: ServerTrust = .system
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.responseByteCountMaximum = responseByteCountMaximum
        self.connection = connection
        self.trust = trust
    }

    /// Whether sending the request twice does no more than sending it once.
    var isIdempotent: Bool {
        ["GET", "HEAD", "PUT", "DELETE"].contains(method)
    }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The method and the URL without its query, which may hold secrets like headers and body do.
    package var description: String {
        "\(method) \(url.prefix { $0 != "?" })"
    }

    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
