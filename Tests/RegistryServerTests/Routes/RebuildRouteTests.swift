import APIKeys
import Curl
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct RebuildRouteTests {
    @Test func `a rebuild tells how far it is, and ends with what it made`() async throws {
        try await TestServer.run { server in
            for id in ["a", "b", "c"] { try await server.createPod(id, tags: ["blue"]) }
            let stages = Stages()
            let report = try await server.client(server.keys.admin).rebuild { await stages.note($0) }
            let fleet = try server.registry.reader.fleet()
            #expect(report.position == fleet.head.rawValue)
            #expect(report.rowCount == fleet.viewRows.count)
            #expect(report.prior == "sound")
            #expect(!report.isHeld)
            #expect(await stages.names == ["folding", "writing", "catching-up", "removing"])
            #expect(await stages.totals == [Int(report.position), report.rowCount])
            #expect(try server.registry.reader.verify().differences == [])
        }
    }

    @Test func `only an admin rebuilds, and asks for nothing that means nothing`() async throws {
        try await TestServer.run { server in
            #expect(try await server.ask("POST", "/v1/rebuild").status == 403)
            let admin = server.keys.admin.text
            let odd = try await server.ask("POST", "/v1/rebuild", key: admin, body: #"{"fast": true}"#)
            #expect(odd.problem?.kind == .invalidRequest)
            #expect(try await server.ask("GET", "/v1/rebuild", key: admin).status == 405)
        }
    }

    @Test func `a second rebuild is refused while one is under way`() async throws {
        try await TestServer.run { server in
            let refusals = Stages()
            _ = try await server.registry.rebuild(onProgress: { progress in
                let answer = try? await server.ask("POST", "/v1/rebuild", key: server.keys.admin.text)
                if answer?.problem?.kind == .conflict { await refusals.note(RebuildProgressResource(progress)) }
            })
            #expect(await refusals.names == ["folding", "writing", "catching-up", "removing"])
        }
    }
}

/// The stages that a rebuild went through.
private actor Stages {
    var names: [String] = []
    var totals: [Int] = []

    func note(_ progress: RebuildProgressResource) {
        if names.last != progress.stage { names.append(progress.stage) }
        if let total = progress.total, progress.done == total { totals.append(total) }
    }
}
