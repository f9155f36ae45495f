import Foundation
import Testing

@Suite struct DataDirectoryTests {
    @Test func `A directory that another process writes to is left to it`() async throws {
        try await House.open { house in
            _ = try await Server.start(in: house)
            let outcome = try await attempt("serve", in: house)
            #expect(outcome.status == 1)
            #expect(outcome.complaints.count == 1)
            #expect(outcome.errors.contains("another process writes to"))
            try await expectSound(house)
        }
    }

    @Test(arguments: ["serve", "rebuild", "verify", "replay", "history"])
    func `A log of a newer format is left as it is`(_ command: String) async throws {
        try await House.open { house in
            try await makeLog(in: house)
            let log = URL(filePath: house.data + "/log.mdb")
            let newer = try Data(contentsOf: log).replacing("format1", with: "format2")
            try newer.write(to: log)
            let outcome = try await attempt(command, in: house)
            #expect(outcome.status == 1)
            #expect(
                outcome.complaints == ["podledger: the log has format 2 and this program knows 1; run a newer program"]
            )
            #expect(try Data(contentsOf: log) == newer)
        }
    }

    @Test(arguments: ["serve", "rebuild", "verify"])
    func `A directory without permission is named in one line`(_ command: String) async throws {
        try await House.open { house in
            try await makeLog(in: house)
            try permit(0, house.data)
            let outcome = try await attempt(command, in: house, through: withoutPrivilege)
            try permit(0o700, house.data)
            #expect(outcome.status == 1)
            #expect(outcome.complaints.count == 1)
            #expect(outcome.errors.contains(house.data))
            try await expectSound(house)
        }
    }

    @Test(arguments: ["rebuild", "verify", "replay", "history"])
    func `No log is begun where there is none, except by serving`(_ command: String) async throws {
        try await House.open { house in
            let outcome = try await attempt(command, in: house)
            #expect(outcome.status == 1)
            #expect(outcome.complaints.count == 1)
            #expect(outcome.errors.contains("there is no log in"))
            #expect(!FileManager.default.fileExists(atPath: house.data))
        }
    }

    /// What may be written is bounded as by a full disk: a write beyond the bound fails, and earlier ones stand.
    @Test func `A full disk ends the server at once, and everything acknowledged is there afterwards`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let bounded = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 400; exec \"$@\"", "sh"]
            let server = try await Server.start(in: house, account: account.url, through: bounded)
            var acknowledged: [String] = []
            for number in 0..<400 where server.program.process.isRunning {
                let id = "agent-\(number)"
                let created = try await server.podctl("pod create \(id) --template agent --timeout 1s")
                if created.status == 0 { acknowledged.append(id) }
            }
            #expect(await server.program.status() == 70)
            #expect(!server.program.errors.isEmpty)
            try await expectSound(house)
            let replayed = try await house.run(.podledger, ["replay", "--data", house.data, "-o", "name"])
            #expect(Set(acknowledged).isSubset(of: replayed.output.split(separator: "\n").map(String.init)))
            #expect(!acknowledged.isEmpty)
        }
    }

    @Test func `A disk without the room that is asked for takes on no new work, and says so`() async throws {
        try await House.open { house in
            try await makeLog(in: house)
            let wish = ["--disk-reserve", "\(try freeByteCount(house.directory) / 2 * 3)"]
            let server = try await Server.start(in: house, arguments: wish)
            let created = try await server.podctl("pod create agent-2 --template agent")
            #expect(created.status == 1)
            #expect(created.complaints.count == 1)
            #expect(created.errors.contains("no new work is taken on; free space there"))
            #expect(try await server.podctl("reconciler status").output.contains("Warning    the disk under the log"))
            let retired = try await server.podctl("pod retire agent-1 --yes")
            #expect(retired.status == 0, "\(retired.errors)")
            #expect(await server.program.stop() == 0)
            try await expectSound(house)
        }
    }

    @Test func `Sizes that are none are wrong usage`() async throws {
        try await House.open { house in
            try await makeLog(in: house)
            let options = ["--data", house.data, "--simulate", "--listen", "127.0.0.1:0"]
            for wish in [
                ["--map-size", "4095"], ["--map-size", "1"], ["--disk-reserve", "1K"], ["--map-size", "x"],
            ] {
                #expect(try await house.run(.podledger, ["serve"] + options + wish).status == 2)
            }
        }
    }

    private func freeByteCount(_ path: String) throws -> Int {
        let size = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize]
        return try #require(size as? Int)
    }

    private func makeLog(in house: House) async throws {
        let server = try await Server.start(in: house)
        #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
        try await server.waitUntilActive(["agent-1"])
        #expect(await server.program.stop() == 0)
    }

    private func attempt(_ command: String, in house: House, through wrapper: [String] = []) async throws -> Outcome {
        let serving = command == "serve" ? ["--simulate", "--listen", "127.0.0.1:0"] : []
        return try await house.run(.podledger, [command, "--data", house.data] + serving, through: wrapper)
    }

    private func permit(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func expectSound(_ house: House) async throws {
        let verified = try await house.run(.podledger, ["verify", "--data", house.data])
        #expect(verified.status == 0, "\(verified.errors)")
    }

    /// Root may open anything; without this privilege even root is asked for permission.
    private var withoutPrivilege: [String] {
        geteuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []
    }
}

extension Data {
    /// The data with every occurrence of a text replaced by one as long.
    fileprivate func replacing(_ text: String, with other: String) -> Data {
        var data = self
        var start = data.startIndex
        while let found = data[start...].firstRange(of: Data(text.utf8)) {
            data.replaceSubrange(found, with: Data(other.utf8))
            start = found.upperBound
        }
        return data
    }
}
