import Foundation
import Testing

@Suite struct LostOutputTests {
    @Test(arguments: ["> /dev/full", ">&-"])
    func `Whatever a command has to hand over, it says when that is lost`(_ redirection: String) async throws {
        try await House.open { house in
            try await fill(house)
            let commands = [
                ["history"], ["replay", "-o", "json"], ["verify"], ["beats"], ["diff", "--from", "1"],
                ["keys", "list"],
                ["checkpoint"], ["checkpoint", "--keys"], ["prove", "event", "1"], ["prove", "consistency", "1"],
                ["export"], ["rebuild"], ["backup", "\(house.directory)/backup"],
                ["archive", "\(house.directory)/archive"],
            ]
            for command in commands {
                let arguments = command + ["--data", house.data]
                let outcome = try await house.run(.podledger, arguments, through: shell("\"$@\" \(redirection)"))
                #expect(outcome.status == 1, "\(command)")
                #expect(outcome.errors.contains("standard output cannot be written"), "\(command): \(outcome.errors)")
                #expect(outcome.complaints.count == 1, "\(command)")
            }
            for program in [Program.podledger, .podctl] {
                let help = try await house.run(program, ["--help"], through: shell("\"$@\" \(redirection)"))
                #expect(help.status == 1)
                #expect(help.errors.contains("standard output cannot be written"))
            }
        }
    }

    @Test func `Nothing is said to a reader that left`() async throws {
        try await House.open { house in
            try await fill(house)
            // The reader closes its end before it lets the writer begin.
            let script =
                "mkfifo go; { read word < go; \"$@\"; echo $? > status; } | { exec <&-; echo begin > go; }"
            let outcome = try await house.run(.podledger, ["history", "--data", house.data], through: shell(script))
            #expect(try String(contentsOfFile: house.directory + "/status", encoding: .utf8) == "141\n")
            #expect(outcome.errors == "")
        }
    }

    @Test func `A server that is started without standard streams serves all the same`() async throws {
        try await House.open { house in
            let words = ["serve", "--simulate", "--data", house.data, "--listen", "127.0.0.1:0"]
            let program = try house.start(.podledger, words, through: shell("exec \"$@\" <&- >&- 2>&-"))
            try await eventually("the server tells its address") {
                FileManager.default.fileExists(atPath: house.data + "/server.json") || !program.process.isRunning
            }
            let environment = ["PODLEDGER_DATA": house.data]
            #expect(try await house.run(.podctl, ["pods"], environment: environment).status == 0)
            #expect(await program.stop() == 0)
        }
    }

    @Test func `A plan that could not be written leaves no file that is in the way`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let file = house.directory + "/plan.json"
            let environment = ["PODLEDGER_SERVER": server.url, "PODLEDGER_KEY_FILE": "\(house.data)/admin.key"]
            let full = shell("trap '' XFSZ; ulimit -f 0; exec \"$@\"")
            let lost = try await house.run(.podctl, ["plan", "-f", file], through: full, environment: environment)
            #expect(lost.status == 1)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: house.directory).filter { $0.hasPrefix("plan") }
                    == []
            )
            #expect(try await house.run(.podctl, ["plan", "-f", file], environment: environment).status == 0)
        }
    }

    @Test(arguments: [["verify"], ["backup", ""], ["restore", ""], ["import", ""], ["archive", ""]])
    func `An empty path is a mistake, and an empty variable is none`(_ command: [String]) async throws {
        try await House.open { house in
            let data = command == ["verify"] ? "" : house.data
            let outcome = try await house.run(.podledger, command + ["--data", data])
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("is empty; name a file or directory"))
            let variable = try await house.run(.podledger, ["verify"], environment: ["PODLEDGER_DATA": ""])
            #expect(variable.status == 1)
            #expect(variable.errors.contains("data"))
        }
    }

    private func fill(_ house: House) async throws {
        let server = try await Server.start(in: house)
        #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
        #expect(await server.program.stop() == 0)
        let signed = try await house.run(.podledger, ["checkpoint", "--data", house.data])
        #expect(signed.status == 0, "\(signed.errors)")
    }

    private func shell(_ script: String) -> [String] { ["/bin/sh", "-c", script, "sh"] }
}
