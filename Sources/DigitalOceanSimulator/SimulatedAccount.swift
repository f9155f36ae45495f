internal import Chance

/// A DigitalOcean account as a value.
///
/// It has no clock, does no I/O and draws every random number from its seed: the same requests at the same moments
/// give the same account and the same replies. Moments are virtual milliseconds since 1970.
package struct SimulatedAccount: Sendable, Codable {
    package var knobs: Knobs
    package var credentials = Credentials.any
    /// The latest moment the account has been told of; it never goes back.
    package private(set) var now: Int64

    var generator: SeededGenerator
    /// Dice of its own, so that one more request does not change how long droplets take.
    var requestNumbers: SeededGenerator
    var agenda = Agenda()
    var occurrences: [Occurrence] = []
    var identifiers = Identifiers()
    var droplets: [Int: Droplet] = [:]
    var actions = ActionStore()
    /// The action each busy droplet or image is busy with.
    var running: [Action.Subject: Int] = [:]
    /// Actions that will end as errored.
    var doomed: Set<Int> = []
    var images = Image.shelf
    var keys = Key.seeded
    var destructions: [Int: Destruction] = [:]
    var team = Team.usual
    var tags = TagStore()
    var allowances: [String: RateAllowance] = [:]
    var injector = FaultInjector()
    var deferrals: [Int: Deferral] = [:]
    var conduct = ConductRecord()
    var journal = RequestJournal()

    package init(knobs: Knobs = Knobs(), credentials: Credentials = .any, seed: UInt64 = 0, at now: Int64) {
        self.knobs = knobs
        self.credentials = credentials
        self.now = now
        generator = SeededGenerator(seed: seed)
        requestNumbers = SeededGenerator(seed: ~seed)
    }

    /// All but the tokens taken, what has not been told yet and the journal, which are of one run only.
    private enum CodingKeys: String, CodingKey {
        case knobs, now, generator, requestNumbers, agenda, identifiers, droplets, actions, running,
            doomed, images, keys, destructions, team
        case tags, allowances, injector, deferrals
        case conduct = "ledger"
    }
}

extension SimulatedAccount {
    /// When something happens by itself next.
    package var nextDue: Int64? { agenda.nextDue }

    /// Lets everything happen that is due by then, and tells what it was.
    ///
    /// What happened while a request was handled is told here too.
    package mutating func advance(to now: Int64) -> [Occurrence] {
        catchUp(to: now)
        defer { occurrences = [] }
        return occurrences
    }

    mutating func catchUp(to now: Int64) {
        while let (step, due) = agenda.takeNext(dueBy: now) {
            self.now = max(self.now, due)
            perform(step, at: self.now)
        }
        self.now = max(self.now, now)
    }
}
