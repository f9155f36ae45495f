import Foundation
import PodctlCore
import StoreTestSupport
import TestSupport
import Testing

@Suite(.temporaryDirectory, .timeLimit(.minutes(1))) struct ConnectionTests {
    private var data: String { TemporaryDirectory.path }

    @Test func `who has no key is told where to name one`() async throws {
        let run = try await PodctlRun(["pods"], replies: [Fixtures.problem("unauthorized", 401)])
        #expect(run.status == .unauthorized)
        for name in ["--key-file", "PODLEDGER_KEY_FILE", "PODLEDGER_DATA"] { #expect(run.notes.contains(name)) }
    }

    @Test func `who follows the log without a key is told so, too`() async throws {
        let arguments = ["events", "-f", "--after", "0"]
        let run = try await PodctlRun(arguments, replies: [Fixtures.problem("unauthorized", 401)])
        #expect(run.status == .unauthorized)
        #expect(run.notes.contains("--key-file"))
    }

    @Test func `the data directory of a server tells its address and holds its key`() async throws {
        try Data("pl_1_secret\n".utf8).write(to: URL(filePath: data + "/admin.key"))
        let run = try await PodctlRun(["pods", "-o", "name"], replies: [Fixtures.pods], data: data)
        #expect(run.output == "agent-1\nspare")
        #expect(run.requests.first?.headers["authorization"] == "Bearer pl_1_secret")
    }

    @Test(arguments: [
        (["--pin", "sha256//x"], "'sha256//x' is no pin"),
        (["--pin", pin, "--ca-file", "/etc/hostname"], "give one of them"),
        (["--pin", pin, "--server", "http://127.0.0.1:1"], "write it with https://"),
    ])
    func `what a server is known by is one thing, and needs TLS`(words: [String], mentions: String) async throws {
        let run = try await PodctlRun(["pods", "--server", "https://127.0.0.1:1"] + words)
        #expect(run.status == .usage)
        #expect(run.notes.contains(mentions), "\(run.notes)")
        #expect(run.requests.isEmpty)
    }

    @Test func `a CA file that is not there is named`() async throws {
        let run = try await PodctlRun(["pods", "--server", "https://127.0.0.1:1", "--ca-file", "/nowhere"])
        #expect(run.status == .failure)
        #expect(run.notes.contains("'/nowhere'"))
    }

    private static let pin = "sha256//" + String(repeating: "A", count: 43) + "="

    @Test func `an address that is given comes before that of the data directory`() async throws {
        let run = try await PodctlRun(["pods", "--server", "http://127.0.0.1:1"], replies: [Fixtures.pods], data: data)
        #expect(run.status == .failure)
        #expect(run.requests.isEmpty)
    }
}
