internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Registry
internal import RegistryAPI

/// Turns whatever a route throws into problem details, so that clients meet one form of error only.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    @concurrent
    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try Response(rejection(for: error, request, context))
        }
    }

    private func rejection(for error: any Error, _ request: Request, _ context: Context) -> Rejection {
        switch error {
        case let rejection as Rejection:
            return rejection
        case let error as RegistryError:
            if case .store = error { context.logger.error("a command failed: \(error)") }
            return Rejection(error)
        case let error as PastFoldsBusy:
            return .busy(error)
        case let error as HTTPError where error.status == .notFound:
            return Rejection(.unknownRoute, "there is nothing at '\(request.uri.path)'; the routes are under /v1")
        default:
            context.logger.error("\(request.method) \(request.uri.path) failed: \(error)")
            return Rejection(.internal, "the request failed; see the server's log")
        }
    }
}
