import Foundation
import RegistryAPI
import Testing

@Suite struct ChallengeTests {
    @Test func `A challenge that is placed runs on its machine, until it is removed`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            #expect(try await server.podctl("pod wait agent-1 --for ready --timeout 60s").status == 0)
            let podlet = try await startPodlet(server)
            #expect(try await server.podctl("challenge define pwn --image ghcr.io/ctf/pwn:1 --port 8080").status == 0)
            #expect(try await server.podctl("challenge place pwn agent-1").status == 0)
            let start = "start pwn ghcr.io/ctf/pwn:1"
            try await eventually("the machine says why the hook failed") {
                try await server.podctl("pod history agent-1 -o json").output.contains("the first time is for practice")
            }
            try await eventually("the hook has started it") { hookLines(house) == [start, start] }
            try await eventually("the machine says that it runs") { try await told(server) == .string("running") }
            #expect(try await server.podctl("pods challenge=pwn -o name").output == "agent-1\n")

            #expect(await podlet.stop() == 0)
            #expect(try await server.podctl("challenge remove pwn agent-1").status == 0)
            _ = try await startPodlet(server)
            try await eventually("the hook has stopped it") { hookLines(house).last == "stop pwn ghcr.io/ctf/pwn:1" }
            try await eventually("the machine says nothing of it") { try await told(server) == nil }
            #expect(try await server.podctl("challenge withdraw pwn").status == 0)
            let verified = try await house.run(.podledger, ["verify", "--data", house.data])
            #expect(verified.status == 0, "\(verified.errors)")
        }
    }

    private func told(_ server: Server) async throws -> ScalarValue? {
        try await server.pod("agent-1").attributes.first { $0.key == "self.challenge.pwn" }?.value
    }

    /// What the hook was asked for, line by line.
    private func hookLines(_ house: House) -> [String] {
        let text = try? String(contentsOfFile: house.directory + "/hook.lines", encoding: .utf8)
        return text?.split(separator: "\n").map(String.init) ?? []
    }

    /// The program that runs on real machines, with the key that the simulated one has enrolled.
    private func startPodlet(_ server: Server) async throws -> RunningProgram {
        let house = server.house
        let state = try await eventually("the machine has enrolled") {
            try enrolledState(in: server.house.data + "/simulator.json.machines")
        }
        let hook = house.directory + "/hook"
        let script = """
            #!/bin/sh
            cd \(house.directory)
            echo $1 $PODLEDGER_CHALLENGE $PODLEDGER_CHALLENGE_IMAGE >>hook.lines
            [ "$(wc -l <hook.lines)" -gt 1 ] || { echo the first time is for practice; exit 1; }

            """
        try script.write(toFile: hook, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
        let key = try #require(state.split(separator: "\"").first { $0.hasPrefix("pl_") })
        let identity = #"{"server":"\#(server.url)","api_key":"\#(key)","pod_id":"agent-1","interval_seconds":0.2}"#
        try identity.write(toFile: house.directory + "/podlet.json", atomically: true, encoding: .utf8)
        try state.write(toFile: house.directory + "/podlet.state", atomically: true, encoding: .utf8)
        let files = [
            "config": "podlet.json", "state": "podlet.state", "challenges": "challenges", "challenge-hook": "hook",
        ]
        return try house.start(.podlet, files.flatMap { ["--\($0)", "\(house.directory)/\($1)"] })
    }

    private func enrolledState(in directory: String) throws -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        guard let name = names.first(where: { $0.hasSuffix(".state") }) else { return nil }
        let text = try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
        return text.contains(#""enrolled":true"#) ? text : nil
    }
}
