import EventLog
import LogTestSupport
import Pods
import PodsTestSupport
import StoreTestSupport
import Testing

@testable import Registry

@Suite(.temporaryDirectory) struct CommandTests {
    @Test func `a command that comes again, even after reopening, gets its first answer`() async throws {
        let registry = try Registry.temporary()
        let author = try Author.ann("create web")
        let first = try await registry.create("web", tags: ["blue"], by: author)
        #expect(first == Outcome(first: 1, eventCount: 2, isRepeat: false))
        let again = Outcome(first: 1, eventCount: 2, isRepeat: true)
        #expect(try await registry.create("web", tags: ["blue"], by: author) == again)
        await registry.close()

        let reopened = try Registry.temporary()
        #expect(try await reopened.create("web", tags: ["blue"], by: author) == again)
        #expect(try reopened.reader.head() == 2)
    }

    @Test func `a command that had nothing to add is remembered too`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web", tags: ["blue"])
        let author = try Author.ann("tag web")
        #expect(try await registry.execute(.tag("web", "blue"), by: author).eventCount == 0)
        try await registry.execute(.untag("web", "blue"), by: .ann)
        let again = try await registry.execute(.tag("web", "blue"), by: author)
        #expect(again == Outcome(first: 2, eventCount: 0, isRepeat: true))
        #expect(try registry.reader.fleet().pod("web")?.tags == [:])
    }

    @Test func `a name that stands for another command is refused`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web", by: try .ann("create", asking: "web"))
        let author = try Author.ann("create", asking: "desk")
        await #expect(throws: RegistryError.commandReused) { try await registry.create("desk", by: author) }
        #expect(try registry.reader.head() == 1)
    }

    @Test func `a change of an older version says both versions, and changes nothing`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web", tags: ["blue"])
        try await registry.execute(.tag("web", "green"), by: .ann, ifVersion: 2)
        let mismatch = RegistryError.versionMismatch(expected: 2, actual: 3)
        await #expect(throws: mismatch) { try await registry.execute(.protect("web"), by: .ann, ifVersion: 2) }
        #expect(mismatch.description == "it is at version 3 now, not 2; read it again and decide anew")
        #expect(try registry.reader.head() == 3)
        #expect(try registry.reader.fleet().pod("web")?.isProtected == false)
    }

    @Test func `what is refused leaves nothing, and may be asked again`() async throws {
        let registry = try Registry.temporary()
        let author = try Author.ann("tag web")
        let unknown = RegistryError.refused(.unknownPod("web"))
        await #expect(throws: unknown) { try await registry.execute(.tag("web", "blue"), by: author) }
        #expect(try registry.reader.head() == .registry)
        try await registry.create("web")
        #expect(try await registry.execute(.tag("web", "blue"), by: author).isRepeat == false)
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `a command of too many events adds none of them`() async throws {
        let registry = try Registry.temporary()
        var attributes: [AttributeKey: AttributeValue] = [:]
        for number in 0..<4_096 { attributes[try #require(AttributeKey("key\(number)"))] = .int(1) }
        let large = attributes
        await #expect(throws: RegistryError.tooLarge) { try await registry.create("web", attributes: large) }
        #expect(try registry.reader.head() == .registry)
    }

    @Test func `very many claims that end at once are released in several commands`() async throws {
        let clock = HandClock()
        let registry = try Registry.open(.temporary(clock: clock))
        let end = clock.now + 1_000
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<4_200 {
                let id = try #require(PodID("pod-\(number)"))
                group.addTask {
                    try await registry.create(id)
                    try await registry.execute(.claim(id, holder: "bob", until: end), by: .ann)
                }
            }
        }
        clock.advance(by: 1_000)
        for _ in 0..<5 { try await registry.expireClaims() }
        #expect(try registry.reader.fleet().nextClaimEnd == nil)
    }

    @Test func `a registry that is closed says so, to writers and readers`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        await registry.close()
        await #expect(throws: RegistryError.closed) { try await registry.create("desk") }
        #expect(throws: RegistryReadError.log(.closed)) { try registry.reader.fleet() }
        #expect(throws: RegistryReadError.log(.closed)) { try registry.reader.verify() }
    }
}
