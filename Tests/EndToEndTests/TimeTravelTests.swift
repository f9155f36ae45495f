import RegistryAPI
import Testing

@Suite struct TimeTravelTests {
    @Test func `The log is replayed and told as of a position, a time or an age`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            try await server.waitUntilActive(["agent-1"])
            #expect(try await server.podctl("pod tag agent-1 blue").status == 0)
            let history = try await server.history("agent-1").events
            let active = try #require(history.first { $0.kind == "droplet.active" })
            let tagged = try #require(history.last)

            for moment in [String(active.position), "\(active.time)"] {
                let pods = try await house.replay(["--as-of", moment, "-o", "json"]).decode(PodList.self).pods
                #expect(pods.map(\.tags).map { $0.map(\.tag) } == [["agent"]])
                let told = try await house.history(["agent-1", "--as-of", moment])
                #expect(told.last?.kind == "droplet.active")
                let seen = try await server.podctl("pod get agent-1 --as-of \(moment) -o json").decode(PodResource.self)
                #expect(seen.tags.map(\.tag) == ["agent"])
            }
            let diff = try await house.run(
                .podledger,
                ["diff", "--data", house.data, "--from", "\(active.time)", "--to", "\(tagged.time)", "-o", "json"]
            )
            let added = try diff.decode(DiffResource.self).changes.filter { $0.what == "tag" }
            #expect(added.map(\.text) == ["tag blue added"])
            #expect(try await house.history(["agent-1", "--as-of", "\(tagged.time)"]).last == tagged)
            #expect(try await house.replay(["--as-of", "-1d2h", "-o", "name"]).output.isEmpty)
            #expect(try await house.history(["--as-of", "0"]).isEmpty)
            for odd in ["soon", "-1x"] {
                #expect(try await house.replay(["--as-of", odd]).status == 2)
            }
            #expect(try await house.replay(["--as-of", "99999999"]).status == 1)
        }
    }
}

extension House {
    fileprivate func replay(_ arguments: [String]) async throws -> Outcome {
        try await run(.podledger, ["replay", "--data", data] + arguments)
    }

    fileprivate func history(_ arguments: [String]) async throws -> [EventResource] {
        let told = try await run(.podledger, ["history", "--data", data, "-o", "jsonl"] + arguments)
        return try told.output.split(separator: "\n").map {
            try WireFormat.decode(EventResource.self, from: Array($0.utf8))
        }
    }
}
