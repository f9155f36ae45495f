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

    @Test func `an address that is given comes before that of the data directory`() async throws {
        let run = try await PodctlRun(["pods", "--server", "http://127.0.0.1:1"], replies: [Fixtures.pods], data: data)
        #expect(run.status == .failure)
        #expect(run.requests.isEmpty)
    }
}
