import Foundation
import Testing

@Suite struct LostLogTests {
    @Test(arguments: ["serve", "rebuild", "replay", "history", "keys"])
    func `No registry is begun in the place of one that was lost`(_ command: String) async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(await server.program.stop() == 0)
            let log = house.data + "/log.mdb"
            let key = try Data(contentsOf: URL(filePath: house.data + "/admin.key"))
            try Data().write(to: URL(filePath: log))
            let emptied = try await attempt(command, in: house)
            #expect(emptied.status == 1)
            #expect(emptied.errors.hasPrefix("podledger: \(log) has 0 bytes, and no log has so few; put log.mdb back"))
            for path in [log, log + "-lock"] { try FileManager.default.removeItem(atPath: path) }
            let lost = try await attempt(command, in: house)
            #expect(lost.status == 1)
            #expect(lost.errors.contains("there is no log in \(house.data)"))
            #expect(!FileManager.default.fileExists(atPath: log))
            #expect(try Data(contentsOf: URL(filePath: house.data + "/admin.key")) == key)
        }
    }

    @Test(arguments: ["rebuild", "verify", "replay", "history", "keys"])
    func `A file that is named for a data directory is told to be none`(_ command: String) async throws {
        try await House.open { house in
            let file = house.directory + "/file"
            try Data().write(to: URL(filePath: file))
            let outcome = try await house.run(.podledger, [command, "--data", file])
            #expect(outcome.status == 1)
            #expect(
                outcome.complaints == [
                    "podledger: \(file) is not a directory; name the data directory, in which the log is"
                ]
            )
        }
    }

    private func attempt(_ command: String, in house: House) async throws -> Outcome {
        let serving = command == "serve" ? ["--simulate", "--listen", "127.0.0.1:0"] : []
        return try await house.run(.podledger, [command, "--data", house.data] + serving)
    }
}
