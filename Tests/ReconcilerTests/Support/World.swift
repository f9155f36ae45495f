import Chance
import Pods
import Reconciler
import Testing

/// A log, a cloud, a clock and the machine between them; what happens next follows from a seed.
struct World {
    static let registry = "r1"

    /// Something on its way to the cloud, to the log, or back.
    struct Pending {
        enum Matter {
            case carry(Effect, Fate)
            case answer(Input.Happening)
            case land(name: String, tags: [String])
        }

        let time: Int64
        let order: Int

        /// The process that is told of it, if it still runs.
        let process: Int
        let matter: Matter
    }

    /// An effect as it left the machine.
    struct Sent {
        let effect: Effect
        let time: Int64
        let process: Int
    }

    var book = Book()
    var cloud = Cloud()
    var fates: Fates
    var generator: SeededGenerator
    let policy: Policy
    let seed: UInt64

    /// Unix milliseconds.
    var now: Int64 = 1_700_000_000_000
    var machine: ReconcilerMachine

    /// How long the process plans, and takes nothing in; what comes meanwhile it is told together.
    var planningTime: Int64 = 0
    private var busyUntil: Int64 = 0

    /// How often the machine has planned, and how much it was told.
    private(set) var planCount = 0
    private(set) var happeningCount = 0
    var pending: [Pending] = []
    var sent: [Sent] = []
    var problemCount = 0

    /// Whether a create was doubled, or a test makes droplets with pods' markers by hand, so that a pod may have several.
    var hasTwins = false
    var listingRequestCount = 2
    var refusedPowerCount = 0

    /// Whether new machines are given keys to enrol and beat with.
    var givesKeys = true

    /// How many requests DigitalOcean says the hour still allows.
    var remainingRequestCount: Int?

    /// Whether answers say nothing of the rate limit.
    var hidesRemaining = false

    /// When each request arrived at DigitalOcean, listings counted by their pages.
    var requests: [Int64] = []

    /// The team of the token in use, and which token it is.
    var usedTeam = Cloud().team
    var usedToken = 0
    var process = 0

    /// By how much the wall clock is wrong.
    var wallSkew: Int64 = 0

    /// When machines beat next, where there are any that do.
    var nextBeatAt = Int64.max
    private var startedAt: Int64
    private var order = 0

    init(policy: Policy = Policy(), seed: UInt64 = 1) {
        (self.policy, self.seed) = (policy, seed)
        fates = Fates(generator: SeededGenerator(seed: seed &+ 1))
        generator = SeededGenerator(seed: seed)
        machine = ReconcilerMachine(policy: policy, registry: Self.registry)
        startedAt = now
        book.decide(.startReceiver, now: now)
    }

    /// What the wall clock shows.
    var wall: Int64 {
        now + wallSkew
    }

    var reading: Reading {
        Reading(wall: wall, boot: now - startedAt)
    }

    mutating func schedule(_ matter: Pending.Matter, after delay: Int64) {
        order += 1
        pending.append(Pending(time: now + delay, order: order, process: process, matter: matter))
    }

    /// Lets time pass, and everything happen that is due by then.
    mutating func run(for duration: Int64) {
        let end = now + duration
        while let time = nextTime, time <= end {
            now = max(now, time)
            if nextBeatAt <= now {
                beatAll()
            } else if let index = nextPending, moment(of: pending[index]) <= now {
                happen(pending.remove(at: index))
            } else {
                deliver(.woke)
            }
        }
        now = end
    }

    /// Lets time pass until something is so, which must be within an hour.
    mutating func run(sourceLocation: SourceLocation = #_sourceLocation, until isSo: (World) -> Bool) {
        let end = now + .hours(1)
        while !isSo(self), let time = nextTime, time < end { run(for: max(0, time - now)) }
        if !isSo(self) { Issue.record("it is not so within an hour; seed \(seed)", sourceLocation: sourceLocation) }
    }

    /// Gives the machine an input and sends its effects on their way.
    mutating func deliver(_ happening: Input.Happening) {
        let happenings = [happening] + takeWaitingAnswers()
        let effects = machine.step(Input(happenings, fleet: book.fleet, now: reading))
        planCount += 1
        happeningCount += happenings.count
        busyUntil = now + planningTime
        watch(effects)
        for effect in effects { launch(effect) }
        watchWakes()
    }

    /// Throws the machine away and starts another over the same log; what is on its way may arrive or not.
    mutating func crash() {
        let underway = pending
        pending = []
        for item in underway { outlive(item) }
        process += 1
        (startedAt, busyUntil) = (now, now)
        machine = ReconcilerMachine(policy: policy, registry: Self.registry)
        deliver(.woke)
    }

    /// What came while the process planned.
    private mutating func takeWaitingAnswers() -> [Input.Happening] {
        guard planningTime > 0 else { return [] }
        let waiting = pending.filter { $0.answer != nil && $0.time <= now }.sorted { $0.order < $1.order }
        pending.removeAll { $0.answer != nil && $0.time <= now }
        return waiting.compactMap(\.answer)
    }

    private mutating func outlive(_ item: Pending) {
        switch item.matter {
        case .answer: break
        case .land: pending.append(item)
        case .carry(let effect, let fate):
            guard generator.chance(0.5) else { return }
            if effect.isRecord { carryUnheard(effect, fate) } else { pending.append(item) }
        }
    }

    private var nextPending: Int? {
        pending.indices.min { left, right in
            (moment(of: pending[left]), pending[left].order) < (moment(of: pending[right]), pending[right].order)
        }
    }

    /// An answer is heard when the process has planned.
    private func moment(of item: Pending) -> Int64 {
        item.answer == nil ? item.time : max(item.time, busyUntil)
    }

    private var nextTime: Int64? {
        let wake = max(startedAt + machine.nextWake, sent.isEmpty ? now : now + 1, busyUntil)
        return min(wake, nextBeatAt, nextPending.map { moment(of: pending[$0]) } ?? wake)
    }
}

extension World.Pending {
    /// What the process is to be told; `nil` for what is on its way to others.
    fileprivate var answer: Input.Happening? {
        guard case .answer(let happening) = matter else { return nil }
        return happening
    }
}

extension Effect {
    /// Whether it only writes to the log.
    var isRecord: Bool {
        switch self {
        case .recordIntent, .record, .recordRegistry, .adoptOrphan: true
        default: false
        }
    }

    /// Whether it only reads what is read now and then.
    var isReading: Bool {
        switch self {
        case .readLimit, .readSizes, .readKeys: true
        default: false
        }
    }
}

extension World {
    /// How many requests an effect takes.
    func requestCount(of effect: Effect) -> Int {
        switch effect {
        case .list: listingRequestCount
        case .tag(_, _, _, let isNew): isNew ? 2 : 1
        case .recordIntent, .record, .recordRegistry, .adoptOrphan: 0
        default: 1
        }
    }

    /// Most requests that arrived within any such time.
    func mostRequests(within window: Int64) -> Int {
        var most = 0
        var first = 0
        let times = requests.sorted()
        for (index, time) in times.enumerated() {
            while times[first] <= time - window { first += 1 }
            most = max(most, index - first + 1)
        }
        return most
    }

    /// Puts another token in place and says so.
    mutating func newToken(team: String = Cloud().team) {
        cloud.team = team
        cloud.tokenCount += 1
        deliver(.tokenChanged)
    }
}
