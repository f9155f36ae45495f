import EventLog
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct ChallengeTests {
    @Test func `a challenge and its placements are as they were after reopening`() async throws {
        let registry = try await registryWithPlacement()
        try await registry.execute(.define(.sample("pwn", image: "pwn:2", ports: []), replacing: true), by: .ann)
        let fleet = try registry.reader.fleet()
        await registry.close()

        let reader = try RegistryReader.open(directory: TemporaryDirectory.path)
        #expect(try reader.fleet() == fleet)
        #expect(try reader.fleet().challenge("pwn")?.definition == .sample("pwn", image: "pwn:2", ports: []))
        #expect(try reader.fleet().pod("runner")?.placements == ["pwn": 4])
        #expect(try reader.verify().differences == [])
    }

    @Test func `the past has the challenges of its time`() async throws {
        let registry = try await registryWithPlacement()
        try await registry.execute(.withdraw("pwn", reason: "broken", removing: true), by: .ann)
        #expect(try registry.reader.fleet().pod("runner")?.placements == [:])
        #expect(try registry.reader.fleet(asOf: 4).pod("runner")?.placements == ["pwn": 4])
        #expect(try registry.reader.fleet(asOf: 4).challenge("pwn")?.isWithdrawn == false)
        #expect(try registry.reader.fleet(asOf: 2).challenge("pwn") == nil)
    }

    @Test func `who has not seen a challenge's newest version changes nothing`() async throws {
        let registry = try await registryWithPlacement()
        let newer = ChallengeCommand.define(.sample("pwn", image: "pwn:2"), replacing: true)
        await #expect(throws: RegistryError.versionMismatch(expected: 7, actual: 1)) {
            try await registry.execute(newer, by: .ann, ifVersion: 7)
        }
        #expect(try await registry.execute(newer, by: .ann, ifVersion: 1).eventCount == 1)
    }

    @Test func `a challenge that is not there has no version to be changed from`() async throws {
        let registry = try Registry.temporary()
        let definition = ChallengeCommand.define(.sample("pwn"), replacing: true)
        let refusal = RegistryError.refused(.unknownChallenge("pwn"))
        await #expect(throws: refusal) { try await registry.execute(definition, by: .ann, ifVersion: 1) }
        await #expect(throws: refusal) { try await registry.execute(definition, by: .ann, ifKnown: true) }
        #expect(try registry.reader.fleet().challenge("pwn") == nil)
        #expect(try await registry.execute(definition, by: .ann).eventCount == 1)
    }

    @Test func `a retired pod runs nothing, and its challenge can be withdrawn`() async throws {
        let registry = try await registryWithPlacement()
        try await registry.execute(.retire("runner", reason: "over", releasing: false), by: .ann)
        #expect(try registry.reader.fleet().pod("runner")?.placements == [:])
        try await registry.execute(.withdraw("pwn", reason: "over", removing: false), by: .ann)
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `a challenge on more pods than one append has room for is taken off all of them, then withdrawn`()
        async throws
    {
        let registry = try Registry.temporary()
        try await registry.execute(.define(.sample("pwn"), replacing: false), by: .ann)
        try await withThrowingTaskGroup { group in
            for first in 0..<60 {
                group.addTask {
                    for number in stride(from: first, to: 4_200, by: 60) {
                        let id = try #require(PodID("runner-\(number)"))
                        let pod = NewPod(id: id, image: "i", template: nil, tags: [.agent], attributes: [:])
                        try await registry.execute(.create(pod), by: .ann)
                        try await registry.execute(.place(id, "pwn"), by: .ann)
                    }
                }
            }
            try await group.waitForAll()
        }
        let withdrawal = ChallengeCommand.withdraw("pwn", reason: "over", removing: true)
        await #expect(throws: RegistryError.versionMismatch(expected: 7, actual: 1)) {
            try await registry.execute(withdrawal, by: .ann, ifVersion: 7)
        }
        #expect(try registry.reader.fleet().pods.values.allSatisfy { !$0.placements.isEmpty })
        let outcome = try await registry.execute(withdrawal, by: .ann, ifVersion: 1)
        let fleet = try registry.reader.fleet()
        #expect(fleet.pods.count == 4_200)
        #expect(fleet.pods.values.allSatisfy { $0.placements.isEmpty })
        #expect(fleet.challenge("pwn")?.isWithdrawn == true)
        #expect(outcome.first.rawValue + UInt64(outcome.eventCount) - 1 == fleet.head.rawValue)
        #expect(try await registry.execute(withdrawal, by: .ann).eventCount == 0)
    }

    /// The pod is at 1 and 2, the challenge at 3, its placement at 4.
    private func registryWithPlacement() async throws -> Registry {
        let registry = try Registry.temporary()
        try await registry.create("runner", tags: [.agent])
        try await registry.execute(.define(.sample("pwn"), replacing: false), by: .ann)
        try await registry.execute(.place("runner", "pwn"), by: .ann)
        return registry
    }
}
