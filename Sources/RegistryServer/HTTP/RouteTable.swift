internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import RegistryAPI

/// The routes with who may ask them; knows each address's methods, so that another method is told which there are.
struct RouteTable {
    typealias Handler = @Sendable (Inquiry) async throws -> Response

    private let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    private let authenticator: Authenticator
    private let throttle: MachineThrottle
    private let bodyByteCountMaximum: Int
    private var methods: [String: [HTTPRequest.Method]] = [:]

    init(authenticator: Authenticator, throttle: MachineThrottle, bodyByteCountMaximum: Int) {
        self.authenticator = authenticator
        self.throttle = throttle
        self.bodyByteCountMaximum = bodyByteCountMaximum
        router.add(middleware: ProblemMiddleware())
    }

    mutating func on(
        _ method: HTTPRequest.Method,
        _ path: String,
        for access: Access,
        _ handler: @escaping Handler
    ) {
        methods[path, default: []].append(method)
        router.on(RouterPath(path), method: method) {
            [authenticator, throttle, bodyByteCountMaximum] request, context in
            try Self.refuseEmptyParts(of: request.uri.path)
            let caller = try access == .anyone ? .anyone : authenticator.caller(request.headers[.authorization])
            try access.admit(caller)
            try throttle.admit(caller, to: path)
            let body = try await Self.body(of: request, upTo: bodyByteCountMaximum)
            return try await handler(Inquiry(request: request, context: context, caller: caller, body: body))
        }
    }

    /// Answers the methods that an address has not, and gives the router away.
    consuming func close() -> Router<BasicRequestContext> {
        for (path, known) in methods {
            for method in Self.everyMethod where !known.contains(method) && !(method == .head && known.contains(.get)) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw Rejection.method(method, allowed: known)
                }
            }
        }
        return router
    }

    /// The router passes empty parts by, and would take `/v1/pods/` for the list of all pods.
    private static func refuseEmptyParts(of path: String) throws(Rejection) {
        guard path.contains("//") || (path.count > 1 && path.hasSuffix("/")) else { return }
        throw Rejection(.unknownRoute, "'\(path)' has an empty part between its slashes; the routes are under /v1")
    }

    private static func body(of request: Request, upTo byteCountMaximum: Int) async throws(Rejection) -> [UInt8] {
        guard (request.headers.contentLength ?? 0) <= byteCountMaximum else { throw .body(above: byteCountMaximum) }
        do {
            return Array(buffer: try await request.body.collect(upTo: byteCountMaximum))
        } catch is NIOTooManyBytesError {
            throw .body(above: byteCountMaximum)
        } catch {
            throw .invalid("the body did not come whole: \(error)")
        }
    }

    private static let everyMethod: [HTTPRequest.Method] = [.get, .head, .put, .post, .delete, .patch, .options]
}
