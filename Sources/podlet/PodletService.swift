internal import Logging
internal import PodletCore
internal import ServiceLifecycle

/// The loop as a service, which a shutdown ends at once: nothing is lost with an unsent beat.
struct PodletService: Service {
    let loop: PodletLoop
    let logger: Logger

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await loop.run() }
        } catch PodletFailure.cancelled {
            return
        } catch PodletFailure.superseded(let text) {
            logger.notice("this machine is no longer wanted, so podlet ends", metadata: ["answer": "\(text)"])
        }
    }
}
