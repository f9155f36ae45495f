internal import Chance
internal import DigitalOceanSimulator
internal import EventLog
internal import Pods
internal import Reconciler
internal import Registry

/// One run: people, an account, a registry with its reconciler, and all that lies between; what happens follows from a seed.
package struct World {
    let situation: Situation
    let policy: Policy
    let nursery: Nursery
    let directory: String
    let clock = VirtualClock(now: 1_700_000_000_000)
    let executor = VirtualExecutor()
    let briefing: VirtualBriefing
    var generator: SeededGenerator
    var account: SimulatedAccount

    /// `nil` while the process is down.
    var process: Process?
    var processCount = 0
    var timetable = Timetable()
    var script: Script
    var guests: [Int: Guest] = [:]
    var receiverUpFrom = -Delays.receiverOutage

    /// The fleet as it stood last, for judging also while the process is down.
    var fleet = Fleet()
    var formerFleets: [Fleet] = []

    /// The newest event, beats apart, that the fleet above holds.
    private var seenEvent: EventID?

    /// The account at the beginning of each listing.
    var formerAccounts: [SimulatedAccount] = []
    var listingView = ListingView.truth
    var witness: Witness
    var steps: [Step] = []
    var idCount = 0

    /// When the log, the account or a plan last changed but for beats.
    var lastStir: Int64 {
        didSet { stirredSteps.insert(steps.count) }
    }

    /// How many steps there had been at each of those changes.
    private(set) var stirredSteps: Set<Int> = []

    package init(_ situation: Situation, in nursery: Nursery) throws {
        self.situation = situation
        self.nursery = nursery
        var policy = Policy.campaign
        policy.failureMaximum = situation.workload.failureMaximum
        situation.mutant?.change(&policy)
        self.policy = policy
        directory = try nursery.makeDirectory()
        briefing = VirtualBriefing(seed: situation.seed &+ 2)
        generator = SeededGenerator(seed: situation.seed)
        account = SimulatedAccount(knobs: .campaign, seed: situation.seed &+ 1, at: clock.now)
        script = Script(situation.workload)
        witness = Witness()
        lastStir = clock.now
    }

    var now: Int64 { clock.now }

    /// Runs until all is quiet, and says what was seen.
    package mutating func run() async throws -> Report {
        defer { nursery.remove(directory) }
        placeForeigners()
        timetable.add(.start, at: now)
        script.begin(at: now + 1_000)
        let limit = now + 6 * 3_600_000
        while now < limit {
            try await proceed()
            if try await isOver() { break }
        }
        witness.expect(now < limit, "it does not come to rest", at: now)
        let report = try report()
        try await bury(landing: { _ in nil })
        return report
    }

    /// Lets time pass until the next thing happens.
    private mutating func proceed() async throws {
        let wake = process?.wakeTime
        let deed = process == nil ? nil : script.dueAt
        let time = [timetable.nextTime, account.nextDue, wake, deed].compactMap(\.self).min() ?? now + 60_000
        clock.advance(to: time)
        feel(account.advance(to: now))
        if process != nil, script.isDue(at: now, fleet) {
            if let part = script.next(at: now) { try await perform(part.deed) }
        } else if let matter = timetable.takeNext(dueBy: now) {
            try await happen(matter)
        } else if let wake, wake <= now {
            try await meet(.timer, nil)
        }
        try settle()
    }

    /// Lets the tasks run until all of them wait, and takes in what they ask for.
    mutating func settle() throws {
        executor.drain()
        while let letters = process?.mailbox.collect(), !letters.isEmpty {
            for letter in letters { try receive(letter) }
            executor.drain()
        }
        try noteChanges()
    }

    private mutating func receive(_ letter: Letter) throws {
        guard let number = process?.number else { return }
        idCount += 1
        switch letter {
        case .request(let request, let continuation):
            process?.waiting[idCount] = .request(continuation)
            let call = Timetable.Call(id: idCount, request: request, process: number, sentAt: now)
            timetable.add(.arrival(call), at: now + delay(20...200))
        case .write(let command, let continuation):
            process?.waiting[idCount] = .write(continuation)
            let write = Timetable.Write(id: idCount, command: command, process: number)
            timetable.add(.write(write), at: now + delay(1...5))
        case .probe(let target, let continuation):
            process?.waiting[idCount] = .probe(continuation)
            let probe = Timetable.Probe(id: idCount, droplet: Int(target.dropletID), process: number)
            timetable.add(.probe(probe), at: now + delay(20...200))
        case .done(let happening):
            try step(happening)
        }
    }

    mutating func delay(_ range: ClosedRange<Int64>) -> Int64 {
        Int64.random(in: range, using: &generator)
    }

    /// Keeps what is needed to judge and to look back.
    private mutating func noteChanges() throws {
        guard let ledger = process?.ledger else { return }
        let newest = try ledger.lastEvent()
        let now = now
        if newest != process?.seenEvent, process?.changedAt == nil { process?.changedAt = now }
        guard newest != seenEvent else { return }
        seenEvent = newest
        formerFleets = formerFleets.suffix(7) + [fleet]
        fleet = try ledger.fleet()
        lastStir = now
    }
}

extension Policy {
    /// Short waits, still longer than every delay of the world added together, so that a run takes little time.
    static var campaign: Policy {
        var policy = Policy()
        policy.settlingTime = 180_000
        policy.appearanceGrace = 120_000
        policy.enrolmentGrace = 240_000
        policy.listingInterval = 60_000
        policy.busyListingInterval = 10_000
        return policy
    }
}

extension Knobs {
    /// Pages of two droplets, so that every listing has several.
    static var campaign: Knobs {
        var knobs = Knobs()
        knobs.timings.visibleInLists = DelayRange(2_000, Delays.listingLag)
        knobs.limits.pageSizeMaximum = 2
        return knobs
    }
}
