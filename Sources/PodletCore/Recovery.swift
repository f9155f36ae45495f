internal import Chance
internal import RegistryAPI

/// What a failed call asks of a machine.
enum Recovery: Hashable, Sendable {
    case stop(PodletFailure)
    case retry(after: Duration)

    enum Step: Hashable, Sendable {
        case enrolment
        case beat
    }

    /// For what only a person can mend: soon enough once it is mended, rarely until then.
    private static let slow: Duration = .seconds(60)
    private static let backoff = Backoff(base: .seconds(1), maximum: .seconds(60))

    init(
        _ error: RegistryClientError,
        during step: Step,
        failureCount: Int,
        using generator: inout some RandomNumberGenerator
    ) {
        switch error {
        case .superseded(let text): self = .stop(.superseded(text))
        case .conflict(let text) where step == .enrolment: self = .stop(.keyTaken(text))
        case .cancelled: self = .stop(.cancelled)
        case .unauthorized, .forbidden, .notFound, .conflict, .refused, .invalid:
            self = .retry(after: Self.slow * Double.random(in: 0.5...1, using: &generator))
        case .unreachable, .overloaded, .timedOut, .server:
            let delay = Self.backoff.delay(afterFailures: failureCount, using: &generator)
            self = .retry(after: max(delay, error.retryAfter ?? .zero))
        }
    }
}
