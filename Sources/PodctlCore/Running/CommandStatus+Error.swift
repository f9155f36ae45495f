internal import Presenting
internal import RegistryAPI

extension CommandStatus {
    init(_ error: any Error) {
        switch error {
        case let error as RegistryClientError: self.init(error)
        case let failure as CommandFailure: self.init(failure)
        case is CancellationError: self = .interrupted
        case let output as LostOutput where output.isUnread: self = .unread
        default: self = .failure
        }
    }

    private init(_ error: RegistryClientError) {
        self =
            switch error {
            case .unauthorized, .forbidden: .unauthorized
            case .notFound: .notFound
            case .conflict, .superseded: .conflict
            case .refused: .refused
            case .invalid: .usage
            case .timedOut: .timedOut
            case .unreachable, .overloaded, .server: .failure
            case .cancelled: .interrupted
            }
    }

    private init(_ failure: CommandFailure) {
        self =
            switch failure {
            case .usage: .usage
            case .failed: .failure
            case .declined: .declined
            case .timedOut: .timedOut
            case .partly(let status): status
            }
    }
}
