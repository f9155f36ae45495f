import Chance
import Pods
import Reconciler

/// What becomes of one thing asked of DigitalOcean or of the log.
enum Fate: Hashable {
    case works

    /// Carried out after so long, while the asker gives up.
    case replyLost(landingAfter: Int64)

    /// Never arrives, and the asker cannot tell.
    case requestLost
    case fails(Trouble.Kind)
    case refused(FailureClass)

    /// Carried out twice: a create makes two droplets.
    case doubled

    /// Answered as done, and not done.
    case ignored

    /// A listing that says it is not all there is.
    case incomplete

    /// A listing that claims to be whole and shows nothing.
    case empty
}

/// The fates in store: first those a test has written down, then those that chance brings.
struct Fates {
    enum Call: Hashable {
        case account, reading, list, create, delete, look, tag, record, power, probe
    }

    var written: [Call: [Fate]] = [:]
    var chance: Double = 0
    var generator: SeededGenerator

    mutating func next(of call: Call) -> Fate {
        if let fate = written[call]?.first {
            written[call]?.removeFirst()
            return fate
        }
        guard generator.chance(chance) else { return .works }
        return Self.misfortunes(of: call).randomElement(using: &generator) ?? .works
    }

    private static func misfortunes(of call: Call) -> [Fate] {
        switch call {
        case .probe: [.fails(.transient)]
        case .power: [.fails(.transient), .replyLost(landingAfter: 0), .requestLost]
        case .account, .reading, .look, .tag: [.fails(.transient), .fails(.rateLimited(after: 7_000))]
        case .list: [.fails(.transient), .incomplete, .fails(.rateLimited(after: 7_000)), .empty]
        case .create:
            [
                .replyLost(landingAfter: 0), .replyLost(landingAfter: 25_000), .requestLost, .refused(.quota),
                .refused(.transient), .refused(.invalid), .fails(.rateLimited(after: 7_000)),
            ]
        case .delete: [.fails(.transient), .replyLost(landingAfter: 2_000), .ignored]
        case .record: [.fails(.transient), .replyLost(landingAfter: 0)]
        }
    }
}
