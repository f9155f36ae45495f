internal import EventLog
internal import Pods
internal import Registry
internal import Transparency

/// One reader, which remembers what it saw and holds the log to it.
struct Witness {
    private static let pageSize = 700
    private static let memoryLimit = 64

    private let reader: RegistryReader
    private var dice: Dice
    private var newest = EventID.registry
    private var roots: [(size: EventID, root: MerkleHash)] = []

    init(of reader: RegistryReader, seed: UInt64) {
        self.reader = reader
        dice = Dice(seed: seed)
    }

    /// Looks at the log in one of several ways; throws when what it sees cannot be.
    mutating func look() throws {
        let head = try reader.head()
        guard head >= newest else { throw Violation(description: "the head went back from \(newest) to \(head)") }
        newest = head
        switch dice.roll(10) {
        case 0: try lookAtFleet()
        case 1...2: try lookAtTree(head)
        default: try lookAtEvents(head)
        }
    }

    /// Positions are dense and times never go back, across the seal too.
    private mutating func lookAtEvents(_ head: EventID) throws {
        guard head > .registry else { return }
        let after = EventID(UInt64(dice.roll(Int(head.rawValue))))
        var (position, time) = (after.rawValue, Int64.min)
        for event in try reader.events(after: after, limit: Self.pageSize) {
            position += 1
            guard event.id.rawValue == position else {
                throw Violation(description: "after \(position - 1) came \(event.id)")
            }
            guard event.time >= time else { throw Violation(description: "the time went back at \(position)") }
            time = event.time
        }
        guard position >= min(head.rawValue, after.rawValue + UInt64(Self.pageSize)) else {
            throw Violation(
                description: "after \(after) only \(position - after.rawValue) events, with the head at \(head)"
            )
        }
    }

    /// What was the root of so many events stays it, whatever is sealed meanwhile.
    private mutating func lookAtTree(_ head: EventID) throws {
        if let (size, root) = roots.isEmpty ? nil : roots[dice.roll(roots.count)] {
            guard try reader.root(at: size) == root else {
                throw Violation(description: "the root of \(size) events changed")
            }
        }
        let entry = (head, try reader.root(at: head))
        if roots.count < Self.memoryLimit { roots.append(entry) } else { roots[dice.roll(roots.count)] = entry }
    }

    /// The fleet of now is the fold of the log up to there, whichever generation of views it began with.
    private func lookAtFleet() throws {
        let fleet = try reader.fleet()
        guard try reader.replay(through: fleet.head) == fleet else {
            throw Violation(description: "the fleet at \(fleet.head) is not the fold of the log")
        }
    }
}
