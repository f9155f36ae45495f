import RegistryAPI
import Testing

@Suite struct PodLifeTests {
    @Test func `A pod comes up, is labelled and claimed, and every account of it agrees`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            try await live(server)
            try await expectOneStory(server)
            try await expectSameViewsAfterRebuild(server)
        }
    }

    private func live(_ server: Server) async throws {
        #expect(try await server.podctl("pods -o name").output == "")
        let create = "pod create agent-1 --template agent --tag ctf --set round=1 --set vnc=true --string team=7"
        #expect(try await server.podctl(create).status == 0)
        #expect(try await server.podctl("pod wait agent-1 --for ready --timeout 60s").status == 0)
        #expect(try await server.podctl("pod set agent-1 round=2 note=warm").status == 0)
        #expect(try await server.podctl("pod tag agent-1 final").status == 0)
        #expect(try await server.podctl("pod claim agent-1 --holder alice --for 2h").status == 0)
        let pod = try await server.pod("agent-1")
        #expect(pod.isReady)
        #expect(pod.ip != nil)
        #expect(pod.claim?.holder == "alice")
        #expect(pod.tags.map(\.tag) == ["agent", "ctf", "final"])
        let values = Dictionary(uniqueKeysWithValues: pod.attributes.map { ($0.key, $0.value) })
        #expect(values["round"] == .int(2))
        #expect(values["vnc"] == .bool(true))
        #expect(values["team"] == .string("7"))
        #expect(values["note"] == .string("warm"))
        let beat = try #require(pod.attributes.first { $0.key == "lastbeat" })
        #expect(beat.type == "int")
        #expect(beat.value == pod.lastBeatAt.map { .int($0.milliseconds) })
    }

    /// The server's history and the log's, the past by the server and by a replay, and the views and the fold.
    private func expectOneStory(_ server: Server) async throws {
        let house = server.house
        let told = try await server.history("agent-1").events
        let logged = try await house.run(.podledger, ["history", "agent-1", "--data", house.data, "-o", "json"])
        #expect(try logged.decode(EventList.self).events == told)
        #expect(told.contains { $0.kind == "droplet.active" })
        for position in told.map(\.position) {
            let words = ["--as-of", String(position), "-o", "json"]
            let replayed = try await house.run(.podledger, ["replay", "--data", house.data] + words)
            let answered = try await server.podctl("pods --as-of \(position) -o json")
            #expect(try replayed.decode(PodList.self) == answered.decode(PodList.self))
        }
        let verified = try await house.run(.podledger, ["verify", "--data", house.data])
        #expect(verified.status == 0, "\(verified.errors)")
    }

    private func expectSameViewsAfterRebuild(_ server: Server) async throws {
        let house = server.house
        #expect(await server.program.stop() == 0)
        let rebuilt = try await house.run(.podledger, ["rebuild", "--data", house.data])
        #expect(rebuilt.output.hasSuffix("the old views were the same\n"))
        let replayed = try await house.run(.podledger, ["replay", "--data", house.data, "-o", "name"])
        #expect(replayed.output == "agent-1\n")
        let again = try await Server.start(in: house)
        let pod = try await again.pod("agent-1")
        #expect(pod.claim?.holder == "alice")
        #expect(pod.tags.map(\.tag) == ["agent", "ctf", "final"])
    }
}
