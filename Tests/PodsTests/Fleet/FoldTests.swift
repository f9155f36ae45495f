import Chance
import Pods
import PodsTestSupport
import Testing

@Suite struct FoldTests {
    @Test(arguments: Seeds.fresh)
    func `folding what the log keeps gives the fleet that decided it`(seed: UInt64) throws {
        let history = History.random(seed: seed)
        var fleet = Fleet()
        for recorded in history.events { fleet.apply(try recorded.throughTheLog()) }

        #expect(fleet == history.fleet)
    }

    @Test(arguments: Seeds.fresh)
    func `folding may stop anywhere and go on`(seed: UInt64) {
        let history = History.random(seed: seed)
        var generator = SeededGenerator(seed: seed)
        let split = Int.random(in: 0...history.events.count, using: &generator)
        var fleet = history.events.prefix(split).reduce(into: Fleet()) { $0.apply($1) }
        #expect(fleet.head.rawValue == UInt64(split))
        for recorded in history.events.dropFirst(split) { fleet.apply(recorded) }

        #expect(fleet == history.fleet)
    }

    @Test(arguments: Seeds.fresh)
    func `an event says of every row that it changed`(seed: UInt64) {
        var fleet = History().fleet
        for recorded in History.random(seed: seed).events {
            let before = fleet
            let said = Set(fleet.apply(recorded))
            if case .beat = recorded.content { continue }
            #expect(fleet.rows(changedSince: before).isSubset(of: said), "\(recorded)")
        }
    }

    @Test(arguments: Seeds.fresh)
    func `a fold that holds beats back ends the same, and says of every row that it changed`(seed: UInt64) {
        let history = History.random(seed: seed)
        var fold = FleetFold()
        for recorded in history.events {
            let before = fold.fleet
            let said = Set(fold.apply(recorded))
            #expect(said.isSuperset(of: fold.fleet.differences(from: before)), "\(recorded)")
        }
        let before = fold.fleet
        let said = Set(fold.settle())

        #expect(said.isSuperset(of: fold.fleet.differences(from: before)))
        #expect(fold.fleet == history.fleet)
    }

    @Test(arguments: Seeds.fresh)
    func `at every event, droplets are found where the attempts say, and the wanted pods are counted`(seed: UInt64) {
        var fleet = History().fleet
        for recorded in History.random(seed: seed).events {
            fleet.apply(recorded)
            let recordedDroplets = fleet.attempts.values.compactMap { attempt in
                attempt.dropletID.map { ($0, attempt.id) }
            }
            #expect(fleet.wantedCount == fleet.pods.values.count { !$0.isRetired })
            #expect(fleet.owners == Dictionary(uniqueKeysWithValues: recordedDroplets), "\(recorded)")
        }
    }

    @Test func `an event of an unknown kind moves the head and the version, and nothing else`() throws {
        var history = try History(pods: "web")
        let rows = history.record(.unrecognized(kind: 999, payload: [1]), in: 1)

        #expect(rows == [.version(pod: 1)])
        #expect(history.fleet.head == 2)
        #expect(try history.pod("web").version == 2)
        #expect(history.record(.unrecognized(kind: 999, payload: [1]), in: .registry) == [.registry])
        #expect(history.record(.unrecognized(kind: 999, payload: [1]), in: 77) == [])
    }

    @Test func `events of streams nobody began change no view`() {
        var history = History()
        for (_, event) in EventSamples.all {
            switch event {
            case .podCreated, .dropletRequested, .dropletDuplicateFound, .challengeDefined, .keyIssued: continue
            default: history.record(event, in: 77)
            }
        }

        #expect(history.fleet.pods.isEmpty)
        #expect(history.fleet.attempts.isEmpty)
        #expect(history.fleet.challenges.isEmpty)
        #expect(history.fleet.keys.isEmpty)
        #expect(history.fleet.reservedIDs.isEmpty)
    }
}

extension RecordedEvent {
    /// The event as it comes back from its stored bytes.
    fileprivate func throughTheLog() throws -> RecordedEvent {
        guard case .event(let event, let origin) = content else { return self }
        return RecordedEvent(id: id, stream: stream, time: time, content: .event(try Event(StoredEvent(event)), origin))
    }
}
