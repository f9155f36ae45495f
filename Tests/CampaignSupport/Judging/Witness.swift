internal import Curl
internal import DigitalOceanSimulator
internal import Pods
internal import Reconciler
internal import Registry

/// Sees all that happens and remembers what must not.
struct Witness {
    private static let problemCountMaximum = 10

    private(set) var problems: [String] = []
    var tally = Tally()
    var foreigners: [Int: PlacedDroplet] = [:]

    /// Droplets that outsiders took away, or made unrecognisable.
    var losses: [PodID: Int] = [:]

    /// Successors that outsiders switched off before they had come up.
    var spoiledSuccessors: [PodID: Int] = [:]

    /// How often a person had a pod tried again of which too many machines had failed.
    var retrials: [PodID: Int] = [:]

    /// How many creates were carried out twice.
    var doubleCount = 0

    /// When the delete of each droplet that no person retired first left.
    private var judgedDeletions: [Int: Int64] = [:]

    /// The listing underway hides most of the known droplets.
    private var isMisled = false

    mutating func expect(_ isTrue: Bool, _ problem: @autoclosure () -> String, at now: Int64) {
        guard !isTrue, problems.count < Self.problemCountMaximum else { return }
        problems.append("\(now - 1_700_000_000_000) ms: \(problem())")
    }

    mutating func note(_ kind: MishapKind) {
        tally.mishaps[kind, default: 0] += 1
    }

    /// Every action names the event that led to it, and says why.
    mutating func watch(_ plan: Plan, head: EventID, at now: Int64) {
        for action in plan.actions {
            let isGrounded = action.cause.rawValue > 0 && action.cause <= head && !action.reason.isEmpty
            expect(isGrounded, "an action without a position: \(action)", at: now)
            tally.actions[action.kind.name, default: 0] += 1
        }
        for condition in plan.conditions.values { tally.conditions[condition.name, default: 0] += 1 }
        tally.modes[plan.mode.name, default: 0] += 1
    }

    mutating func compareReopened(_ reader: RegistryReader, with fleet: Fleet, at now: Int64) throws {
        expect(try reader.fleet() == fleet, "I7: the reopened registry differs", at: now)
    }

    /// Remembers that most of the known droplets are about to be missing from a listing.
    mutating func noteHiding(_ hidden: [Int], _ fleet: Fleet) {
        let known = fleet.attempts.values.filter { $0.phase == .active && $0.deletion == nil }.compactMap(\.dropletID)
        let missing = known.count { hidden.contains(Int($0)) }
        isMisled = missing > max(1, Int(Double(known.count) * Policy().missingShareMaximum))
    }

    /// Nothing may be done on the word of a listing that suddenly lacks most of what is there.
    mutating func watch(_ listing: Listing, _ mode: Plan.Mode, at now: Int64) {
        guard isMisled, listing.incompleteness == nil else { return }
        expect(mode != .acting, "a listing without most droplets was believed", at: now)
    }

    /// What the log as a whole must not show.
    mutating func watch(_ events: [RecordedEvent], at now: Int64) {
        var holders: [EventID: String] = [:]
        for recorded in events {
            guard case .event(let event, _) = recorded.content else { continue }
            tally.note(event)
            switch event {
            case .podClaimed(let holder, _):
                let former = holders.updateValue(holder, forKey: recorded.stream)
                expect(former == nil || former == holder, "I6: two hold \(recorded.stream)", at: now)
            case .podReleased: holders[recorded.stream] = nil
            default: break
            }
        }
    }

    mutating func watch(_ invariants: Invariants, at now: Int64) {
        expect(invariants.minute.peak <= 250, "I10: \(invariants.minute.peak) requests in a minute", at: now)
        expect(invariants.hour.peak <= 5_000, "I10: \(invariants.hour.peak) requests in an hour", at: now)
    }

    /// The hour is told by the log's clock; one that is set ahead takes what was spent before with it.
    mutating func noteJump() {
        judgedDeletions = [:]
    }

    /// At most so many are deleted on the reconciler's own judgement within an hour.
    ///
    /// A minute is allowed for: the decisions are an hour apart, and not all take equally long to reach DigitalOcean.
    mutating func noteJudgedDeletion(_ droplet: Int, _ fleet: Fleet, at now: Int64) {
        if judgedDeletions[droplet] == nil { judgedDeletions[droplet] = now }
        let recent = judgedDeletions.values.count { $0 > now - 3_540_000 }
        let living = fleet.pods.values.count { !$0.isRetired }
        let maximum = max(1, Int(Double(living) * Policy().deletionShareMaximum))
        expect(recent <= maximum, "I3: \(recent) droplets deleted on its own judgement within an hour", at: now)
    }
}
