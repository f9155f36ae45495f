import Foundation
import RegistryAPI
import Testing

@Suite struct KeyTests {
    @Test func `People have keys of their own, and the history says what each did with theirs`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let key = house.directory + "/ann.key"
            let issued = try await server.podctl("key issue ann --role operator --out \(key)")
            #expect(issued.status == 0, "\(issued.errors)")
            #expect(!issued.output.contains("pl_"))
            let created = try await server.podctl("pod create a --image debian-12-x64", key: key)
            #expect(created.status == 0, "\(created.errors)")
            let event = try #require(try await server.history("a").events.first)
            #expect(event.actorLabel == "ann")
            let history = try await server.podctl("pod history a")
            #expect(history.output.contains("\(event.actor) (ann)"))
            let id = try #require(event.actor.split(separator: ":").last)
            #expect(try await server.podctl("keys", key: key).status == 4)
            #expect(try await server.podctl("key revoke \(id) --yes --reason left").status == 0)
            let refused = try await server.podctl("pods", key: key)
            #expect(refused.status == 4)
            #expect(refused.errors.contains("key \(id) is revoked"))
        }
    }

    @Test func `The data directory gives keys beside a server, and without one`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let beside = try await keys("issue bob --role admin --out \(house.directory)/bob.key", in: house)
            #expect(beside.status == 0, "\(beside.errors)")
            #expect(try await server.podctl("keys", key: house.directory + "/bob.key").status == 0)
            #expect(await server.program.stop() == 0)
            let alone = try await keys("issue eve --role viewer", in: house)
            #expect(alone.output.hasPrefix("pl_"))
            let list = try await keys("list -o json", in: house).decode(KeyList.self)
            #expect(list.keys.map(\.label) == ["admin", "bob", "eve"])
            #expect(list.keys.map(\.issued.by) == ["registry", "key:1", "podledger"])
            #expect(try await keys("revoke 1", in: house).status == 0)
            let bob = try #require(list.keys.first { $0.label == "bob" })
            let last = try await keys("revoke \(bob.id)", in: house)
            #expect(last.status == 1)
            #expect(last.errors.contains("there would be no key for an admin that does not expire"))
        }
    }

    @Test func `Beside a server that does not take the directory's key it is said how to come by one`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let own = try await server.podctl("key issue ann --role admin --out \(house.directory)/ann.key")
            #expect(own.status == 0, "\(own.errors)")
            let revoked = try await server.podctl("key revoke 1 --yes", key: house.directory + "/ann.key")
            #expect(revoked.status == 0, "\(revoked.errors)")
            let refused = try await keys("issue rescue --role admin", in: house)
            #expect(refused.status == 1)
            #expect(refused.complaints.count == 1)
            #expect(refused.errors.contains("key 1 is revoked"))
            #expect(refused.errors.contains("restarting it makes a new one"))
            #expect(await server.program.stop() == 0)
            let again = try await Server.start(in: house)
            #expect(try await keys("issue rescue --role admin", in: house).status == 0)
            #expect(await again.program.stop() == 0)
        }
    }

    @Test func `A key that cannot be printed is named, so that it can be revoked`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create a --image debian-12-x64").status == 0)
            let environment = ["PODLEDGER_DATA": house.data]
            for (program, words) in [(Program.podctl, ["key"]), (.podledger, ["keys"])] {
                let issue = words + ["issue", "eve", "--role", "viewer"]
                let lost = try await house.run(program, issue, through: Self.full, environment: environment)
                #expect(lost.status == 1)
                let list = try await server.podctl("keys -o json").decode(KeyList.self)
                let id = try #require(list.keys.last { $0.label == "eve" }?.id)
                #expect(lost.errors.contains("`podctl key revoke \(id)`"), "\(lost.errors)")
                #expect(lost.errors.contains("No space left on device"))
            }
            let pods = try await house.run(.podctl, ["pods"], through: Self.full, environment: environment)
            #expect(pods.status == 1)
            #expect(pods.complaints.count == 1)
        }
    }

    /// Runs what follows with a standard output that takes nothing.
    private static let full = ["/bin/sh", "-c", #"exec "$@" >/dev/full"#, "sh"]

    private func keys(_ words: String, in house: House) async throws -> Outcome {
        try await house.run(
            .podledger,
            ["keys"] + words.split(separator: " ").map(String.init) + ["--data", house.data]
        )
    }
}
