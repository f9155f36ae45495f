import EventLog
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct ReaderTests {
    @Test func `a pod's history is its events and its machines' keys', in order, without beats`() async throws {
        let registry = try Registry.temporary()
        let machine = try await registry.serve("web", droplet: 101)
        _ = try await registry.serve("desk", droplet: 102)
        let key = machine.attempt.advanced(by: 1)
        try await registry.execute(.enrol(key, secretHash: [2], dropletID: 101), by: .registry)
        try await registry.beat(from: machine)
        try await registry.execute(.protect("web"), by: .ann)

        let pod = try #require(try registry.reader.fleet().pod("web"))
        let history = try registry.reader.history(of: pod).map(\.id)
        #expect(history == [1, 2, 3, 4, 5, 11, 13])
    }

    @Test func `a history of any length is read whole`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<2_100 {
                group.addTask { try await registry.execute(.set("web", "score", .int(Int64(number))), by: .ann) }
            }
        }
        let pod = try #require(try registry.reader.fleet().pod("web"))
        #expect(try registry.reader.history(of: pod).map(\.id.rawValue) == Array(1...2_101))
    }

    @Test func `a beat is no new event, but for a machine's first`() async throws {
        let registry = try Registry.temporary()
        let machine = try await registry.serve("web", droplet: 101)
        _ = try registry.reader.fleet()
        try await registry.beat(from: machine)
        let first = try registry.reader.lastEvent()
        #expect(try first == registry.reader.head())
        try await registry.beat([machine], count: 5)
        #expect(try registry.reader.lastEvent() == first)
        try await registry.execute(.protect("web"), by: .ann)
        #expect(try registry.reader.lastEvent() == registry.reader.head())
    }

    @Test func `whoever asks for what a reopened registry holds already does not wait`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web", tags: ["blue"])
        await registry.close()
        let again = try Registry.temporary()
        #expect(try await again.reader.next(after: 1) == 2)
        await again.close()
    }

    @Test func `readers see fleets that were, none before one they have seen, while the registry changes`() async throws
    {
        let registry = try Registry.temporary()
        let machine = try await registry.serve("web", droplet: 101)
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<3 { group.addTask { try await follow(registry.reader, through: 1_500) } }
            group.addTask { while try registry.reader.head() < 1_500 { try await registry.beat(from: machine) } }
            group.addTask {
                var number: Int64 = 0
                while try registry.reader.head() < 1_500 {
                    number += 1
                    try await registry.execute(.set("web", "score", .int(number)), by: .ann)
                }
            }
        }
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `the fleet as of the head is none of later, while the registry changes`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        _ = try registry.reader.fleet()
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                for number in 0..<400 {
                    try await registry.execute(.set("web", "score", .int(Int64(number))), by: .ann)
                }
            }
            group.addTask {
                while try registry.reader.head() < 401 {
                    let head = try registry.reader.head()
                    #expect(try registry.reader.fleet(asOf: head).head == head)
                    await Task.yield()
                }
            }
        }
    }

    /// Reads fleet after fleet, and compares some of them with the fold.
    private func follow(_ reader: RegistryReader, through end: EventID) async throws {
        var head = EventID.registry
        while head < end, !Task.isCancelled {
            let fleet = try reader.fleet()
            #expect(fleet.head >= head)
            #expect(try reader.withFleet { $0.head } >= fleet.head)
            head = fleet.head
            if head.rawValue.isMultiple(of: 16) { #expect(try reader.replay(through: head) == fleet) }
            await Task.yield()
        }
    }
}
