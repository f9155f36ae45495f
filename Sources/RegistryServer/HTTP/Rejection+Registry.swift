internal import Pods
internal import Registry
internal import RegistryAPI

extension Rejection {
    init(_ error: RegistryError) {
        switch error {
        case .refused(let refusal): self.init(refusal.problemKind, refusal.description)
        case .versionMismatch(_, let actual): self.init(.versionMismatch, error.description, version: actual)
        case .commandReused: self.init(.commandReused, error.description)
        case .tooLarge: self.init(.tooLarge, error.description)
        case .overloaded, .closed: self.init(.overloaded, error.description)
        case .noRoom: self.init(.noRoom, error.description)
        case .store:
            self.init(
                .internal,
                "the store failed; look whether the change is there before you ask again, and see the server's log"
            )
        }
    }
}

extension Refusal {
    /// What a client can do about it: mend the request, look again, or leave it.
    fileprivate var problemKind: ProblemKind {
        switch self {
        case .unknownPod: .unknownPod
        case .unknownChallenge: .unknownChallenge
        case .unknownKey: .unknownKey
        case .registryOwned, .column, .secretInClear, .valueTooLong, .unsuitableHolder, .imageMissing, .unsuitableImage,
            .claimInThePast, .unsuitableChallengeName, .tooManyPorts, .unsuitableLabel, .keyWithoutFuture:
            .invalidRequest
        case .retired, .idTaken, .idReserved, .claimed, .notClaimed, .attemptOpen, .outOfTurn, .dropletTaken, .paused,
            .notRetired, .nothingOpen, .notExpectedToBeat, .unready, .powerUncalledFor, .withdrawn, .definedOtherwise,
            .notAnAgent, .keyless, .noPlaceLeft, .haltUnseen, .noAttributeLeft, .claimOver,
            .heldOtherwise, .unserved, .unarmed:
            .conflict
        case .reservedTag, .protected, .placed, .unlicensedDeletion, .enrolledOtherwise, .lastAdminKey: .refused
        case .keyRevoked, .keyExpired: .unauthorized
        case .superseded, .unknownAttempt: .superseded
        }
    }
}
