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

    @Test(arguments: [
        ("", "holds no certificate"), ("garbage", "holds no certificate"),
        ("-----BEGIN CERTIFICATE-----\n#\n-----END CERTIFICATE-----\n", "holds no certificate"),
        ("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n", "holds no certificate"),
    ])
    func `a CA file without certificates is told so, and TLS is not advised against`(
        text: String,
        problem: String
    ) async throws {
        let file = data + "/ca.pem"
        try Data(text.utf8).write(to: URL(filePath: file))
        let run = try await PodctlRun(["pods", "--server", "https://127.0.0.1:1", "--ca-file", file])
        #expect(run.status == .failure)
        #expect(run.notes.contains("the CA file '\(file)' \(problem)"), "\(run.notes)")
        #expect(!run.notes.contains("http://"))
    }

    @Test func `a CA file that is a directory is told so`() async throws {
        let run = try await PodctlRun(["pods", "--server", "https://127.0.0.1:1", "--ca-file", data])
        #expect(run.status == .failure)
        #expect(run.notes.contains("the CA file '\(data)' is no file"), "\(run.notes)")
    }

    @Test func `who sends a key over a network in clear is warned once`() async throws {
        let file = data + "/a.key"
        try Data("pl_1_secret\n".utf8).write(to: URL(filePath: file))
        let remote = ["pods", "--server", "http://0.0.0.0:1"]
        let warned = try await PodctlRun(remote + ["--key-file", file])
        #expect(warned.notes.components(separatedBy: "in clear").count == 2, "\(warned.notes)")
        #expect(try await PodctlRun(remote).notes.components(separatedBy: "in clear").count == 1)
        let local = try await PodctlRun(["pods", "--key-file", file], replies: [Fixtures.pods])
        #expect(local.notes.isEmpty)
    }

    private static let pin = "sha256//" + String(repeating: "A", count: 43) + "="

    @Test func `an address that is given comes before that of the data directory`() async throws {
        let run = try await PodctlRun(["pods", "--server", "http://127.0.0.1:1"], replies: [Fixtures.pods], data: data)
        #expect(run.status == .failure)
        #expect(run.requests.isEmpty)
    }
}
