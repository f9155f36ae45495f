import Foundation
import Testing

@Suite struct VerifyTests {
    @Test func `A data directory is found sound, in words and for programs`() async throws {
        try await House.open { house in
            try await makeLog(in: house)
            let told = try await house.run(.podledger, ["verify", "--data", house.data])
            #expect(told.status == 0)
            let names = told.output.split(separator: "\n").map { $0.prefix(7) }
            #expect(names == ["file   ", "log    ", "views  "])
            let printed = try await house.run(.podledger, ["verify", "--data", house.data, "-o", "json"])
            #expect(try printed.decode(Report.self) == Report(sound: true, findings: []))
        }
    }

    @Test func `A file that crashes its reader is reported, and not the end of the one who asked`() async throws {
        try await House.open { house in
            try await makeLog(in: house)
            let log = URL(filePath: house.data + "/log.mdb")
            let sound = try Data(contentsOf: log)
            try sound.withValuesBeyondItsEnd.write(to: log)
            let refused = try await house.run(.podledger, ["verify", "--data", house.data])
            #expect(refused.status == 1)
            #expect(refused.output.hasPrefix("file   page "))
            let forced = try await house.run(.podledger, ["verify", "--data", house.data, "--force", "-o", "json"])
            #expect(forced.status == 1)
            let report = try JSONDecoder().decode(Report.self, from: Data(forced.output.utf8))
            #expect(!report.sound)
            #expect(report.findings.contains { $0.statement.contains("ended the process: signal") })
            try sound.write(to: log)
            #expect(try await house.run(.podledger, ["verify", "--data", house.data]).status == 0)
        }
    }

    private struct Report: Decodable, Equatable {
        struct Finding: Decodable, Equatable {
            let page: Int?
            let statement: String
        }

        let sound: Bool
        let findings: [Finding]
    }

    private func makeLog(in house: House) async throws {
        let server = try await Server.start(in: house)
        _ = try await server.podctl("pod create agent-1 --template agent")
        #expect(await server.program.stop() == 0)
    }
}

extension Data {
    /// The same file with values so long, by what its leaf pages say, that they end beyond the file.
    fileprivate var withValuesBeyondItsEnd: Data {
        var data = self
        for page in stride(from: 2 * 4_096, to: data.count, by: 4_096) where data[page + 10] == 2 {
            let lower = Int(data[page + 12]) | Int(data[page + 13]) << 8
            for place in stride(from: page + 16, to: page + lower, by: 2) {
                let node = page + (Int(data[place]) | Int(data[place + 1]) << 8)
                (data[node + 2], data[node + 3]) = (0xff, 0x0f)
            }
        }
        return data
    }
}
