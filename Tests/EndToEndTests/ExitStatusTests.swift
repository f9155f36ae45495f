import Foundation
import Testing

@Suite struct ExitStatusTests {
    @Test func `A script learns from podctl's exit status what went wrong`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 6)
            #expect(try await server.podctl("pod create agent-2").status == 2)
            #expect(try await server.podctl("pod retire").status == 2)
            #expect(try await server.podctl("pod get agent-9").status == 5)
            #expect(try await server.podctl("pod wait agent-1 --for tag:never --timeout 1s").status == 8)
            #expect(try await server.podctl("pod protect agent-1").status == 0)
            #expect(try await server.podctl("pod retire agent-1").status == 7)
            #expect(try await server.podctl("pod retire --select tag:agent").status == 3)
        }
    }

    @Test func `A wrong key, no key and no server are told apart`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let wrong = house.directory + "/wrong.key"
            let right = try String(contentsOfFile: house.data + "/admin.key", encoding: .utf8)
            try String(right.trimmingCharacters(in: .newlines).dropLast() + "x").write(
                toFile: wrong,
                atomically: true,
                encoding: .utf8
            )
            let refused = try await server.podctl("pods", key: wrong)
            #expect(refused.status == 4)
            #expect(refused.complaints.count == 1)
            let keyless = try await server.podctl("pods", key: house.directory + "/none.key")
            #expect(keyless.status == 4)
            #expect(keyless.complaints.count == 1)
            #expect(await server.program.stop() == 0)
            let alone = try await server.podctl("pods --timeout 1s")
            #expect(alone.status == 1)
            #expect(alone.complaints.count == 1)
            #expect(alone.output == "")
        }
    }

    @Test(arguments: [Program.podctl, .podledger, .podlet])
    func `Each program tells its version, and ends with 2 when it is called wrongly`(_ program: Program) async throws {
        try await House.open { house in
            let version = try await house.run(program, ["--version"])
            #expect(version.status == 0)
            #expect(version.output == (try await house.run(.podledger, ["--version"])).output)
            let wrong = try await house.run(program, ["--nope"])
            #expect(wrong.status == 2)
            #expect(wrong.output == "")
            #expect(wrong.errors.contains("--nope"))
        }
    }

    @Test(arguments: [
        ["--digitalocean-url", "https://api.example.org"], ["--simulate", "--templates", "/nowhere"],
        ["--simulate", "--podlet", "/nowhere"],
        ["--digitalocean-url", "http://127.0.0.1:1", "--token-file", "/nowhere"],
        ["--simulate", "--listen", "0.0.0.0:0"],
        ["--simulate", "--tls-certificate", "/nowhere"],
        ["--simulate", "--tls-certificate", "/nowhere", "--tls-key", "/nowhere"],
        ["--simulate", "--tls-self-signed", "--public-url", "http://registry.example"],
        ["--simulate", "--tls-next-pin", "sha256//nonsense"], ["--simulate", "--connections", "0"],
        ["--simulate", "--connections", "9223372036854775807"],
        ["--simulate", "--digitalocean-url", "http://127.0.0.1:1"], ["--simulate", "--token-file", "/etc/hostname"],
        ["--digitalocean-url", "foo"], ["--simulate", "--map-size", "1024T"], ["--simulate", "--speed", "1e300"],
        ["--simulate", "--public-url", "https://u:secretpw@h:1/path?q#f"],
        ["--simulate", "--silence-grace", "9223372036854775807"],
        ["--simulate", "--listing-interval", "9999999999999999"],
    ])
    func `Serving with what cannot work makes nothing`(_ arguments: [String]) async throws {
        try await House.open { house in
            let outcome = try await house.run(.podledger, ["serve", "--data", house.data] + arguments)
            #expect([1, 2].contains(outcome.status))
            #expect(!FileManager.default.fileExists(atPath: house.data))
            #expect(!outcome.errors.contains("secretpw"))
            if outcome.status == 2 { #expect(outcome.errors.contains("Usage: podledger serve ")) }
        }
    }

    @Test(arguments: [["--speed", "1"], ["--seed", "0"], ["--droplet-limit", "3"]])
    func `What is said of a simulator is refused where there is none`(_ arguments: [String]) async throws {
        try await House.open { house in
            let account = ["--data", house.data, "--digitalocean-url", "http://127.0.0.1:1"]
            let outcome = try await house.run(.podledger, ["serve"] + account + arguments)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("give --simulate too"))
        }
    }

    @Test func `What a number may be is told with its unit`() async throws {
        try await House.open { house in
            let outcome = try await house.run(.podledger, ["serve", "--simulate", "--probe-interval", "0"])
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("--probe-interval is 1 to 3153600000 seconds"))
        }
    }

    @Test func `Nobody is asked anything for a server that cannot listen`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let wish = ["--data", house.data, "--listen", account.authority, "--digitalocean-url", account.url]
            let outcome = try await house.run(.podledger, ["serve"] + wish)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("cannot listen on \(account.authority)"))
            #expect(try await account.requestTargets() == [])
        }
    }

    @Test func `A host that has no address cannot be listened on, and nobody is heard there`() async throws {
        try await House.open { house in
            // No label is so long, so that no resolver is asked.
            let host = String(repeating: "a", count: 64) + ".invalid"
            let wish = ["--data", house.data, "--simulate", "--insecure-public-bind", "--listen", "\(host):1"]
            let outcome = try await house.run(.podledger, ["serve"] + wish)
            #expect(outcome.status == 1)
            #expect(outcome.complaints.last?.contains("cannot listen on \(host):1: ") == true)
            let history = try await house.run(.podledger, ["history", "--data", house.data])
            #expect(history.output.contains("receiver.started") == history.output.contains("receiver.stopped"))
        }
    }

    @Test(arguments: ["", "nowhere/account.json"])
    func `An account that could not be kept is none to begin with`(path: String) async throws {
        try await House.open { house in
            let state = house.directory + "/" + path
            let outcome = try await house.run(.podledger, ["simulate", "--state", state, "--listen", "127.0.0.1:0"])
            #expect(outcome.status == 1)
            #expect(outcome.output == "")
            #expect(outcome.errors.hasPrefix("podledger: no state can be kept in \(state)"))
            #expect(outcome.complaints.count == 1)
        }
    }

    @Test func `What is wrong with an argument is told with the usage of its own command`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let outcome = try await house.run(.podledger, ["replay", "--data", house.data, "--as-of", "soon"])
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("podledger replay "))
            #expect(server.program.errors.contains("/simulator"))
        }
    }
}
