internal import Hummingbird
internal import NIOCore
internal import Pods
internal import Registry
internal import RegistryAPI
internal import ServiceLifecycle

/// What keeps the registry itself in order.
struct UpkeepRoutes: Sendable {
    let registry: Registry

    func add(to table: inout RouteTable) {
        table.on(.post, "/v1/rebuild", for: .role(.admin)) { try rebuild($0) }
    }

    /// Answers with a line for each step and one for the end; whoever leaves interrupts the rebuild.
    private func rebuild(_ inquiry: Inquiry) throws -> Response {
        _ = try inquiry.query()
        _ = try inquiry.content(RebuildRequest.self)
        guard !registry.isBeingRebuilt else { throw Rejection(RebuildError.underWay) }
        let lines = messages().map { ByteBuffer(bytes: try WireFormat.encode($0) + [UInt8(ascii: "\n")]) }
        return Response(
            status: .ok,
            headers: [.contentType: WireFormat.lineMediaType, .cacheControl: "no-store"],
            body: ResponseBody(asyncSequence: lines.cancelOnGracefulShutdown())
        )
    }

    private func messages() -> AsyncStream<RebuildMessage> {
        let (messages, continuation) = AsyncStream.makeStream(of: RebuildMessage.self)
        // The response outlives its route; the task ends with the stream, whichever is first.
        let task = Task {
            continuation.yield(await outcome { continuation.yield(RebuildMessage(progress: $0)) })
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return messages
    }

    private func outcome(
        onProgress: @escaping @Sendable (RebuildProgressResource) -> Void
    ) async -> RebuildMessage {
        do throws(RebuildError) {
            let report = try await registry.rebuild(onProgress: { onProgress(RebuildProgressResource($0)) })
            return RebuildMessage(report: RebuildReportResource(report))
        } catch {
            return RebuildMessage(problem: Rejection(error).problem)
        }
    }
}

extension Rejection {
    fileprivate init(_ error: RebuildError) {
        switch error {
        case .underWay: self.init(.conflict, error.description)
        case .interrupted: self.init(.overloaded, error.description)
        case .write(.noRoom): self.init(.noRoom, error.description)
        case .read, .write, .differs: self.init(.internal, error.description)
        }
    }
}
