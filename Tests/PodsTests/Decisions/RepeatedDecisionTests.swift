import Pods
import PodsTestSupport
import Testing

@Suite struct RepeatedDecisionTests {
    @Test(arguments: Seeds.fresh)
    func `deciding twice adds nothing the second time`(seed: UInt64) {
        var history = History()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<300 {
            let command = history.step(&commands)
            guard (try? history.decide(command)) != nil, !command.tellsOfEachTime else { continue }
            #expect(Self.added(by: command, to: history) == command.secondAnswer, "\(command)")
        }
    }

    private static func added(by command: FleetCommand, to history: History) -> Answer {
        do throws(Refusal) {
            return .added(try history.fleet.decide(command, at: history.point).count)
        } catch {
            return .refused
        }
    }
}

private enum Answer: Hashable {
    case added(Int)
    case refused
}

extension FleetCommand {
    /// Whether the command states something that happens anew each time: a start, a stop, an approval, a new key.
    fileprivate var tellsOfEachTime: Bool {
        switch self {
        case .registry(.startReconciler), .registry(.stopReconciler), .registry(.startReceiver),
            .registry(.approvePlan), .key(.issue):
            true
        default: false
        }
    }

    /// A second creation is refused aloud, since somebody else may have made the first; all else is done already.
    fileprivate var secondAnswer: Answer {
        switch self {
        case .pod(.create), .droplet(.request): .refused
        default: .added(0)
        }
    }
}
