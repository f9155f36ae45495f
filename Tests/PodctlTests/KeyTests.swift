import Foundation
import PodctlCore
import StoreTestSupport
import TestSupport
import Testing

@Suite(.temporaryDirectory, .timeLimit(.minutes(1))) struct KeyTests {
    private static let ann = """
        {"id":41,"role":"operator","label":"ann","state":"good","expires":"2026-03-31T09:30:00.000Z",\
        "issued":{"position":41,"at":"2026-03-01T09:00:00.000Z","by":"key:1","by_label":"admin"}}
        """
    private static let wall = """
        {"id":7,"role":"viewer","label":"wall","state":"revoked",\
        "issued":{"position":7,"at":"2026-02-27T09:30:00.000Z","by":"registry"},\
        "revoked":{"position":9,"at":"2026-03-01T09:29:00.000Z","by":"key:41","by_label":"ann","reason":"lost"}}
        """
    private static let receipt = Reply.json(200, #"{"position":43,"changed":true,"key":\#(ann)}"#)

    private var file: String { TemporaryDirectory.path + "/ann.key" }

    @Test func `keys are a table of who may what`() async throws {
        let list = Reply.json(200, #"{"position":42,"keys":[\#(Self.wall),\#(Self.ann)]}"#)
        let run = try await PodctlRun(["keys", "--machines", "--as-of", "42"], replies: [list])
        #expect(
            run.output == """
                ID  LABEL  ROLE      STATE    ISSUED   BY             EXPIRES
                7   wall   viewer    revoked  2d ago   registry       -
                41  ann    operator  good     30m ago  key:1 (admin)  in 30d
                """
        )
        #expect(run.requests.map(\.target) == ["/v1/keys?machines=true&as_of=42"])
        let wide = try await PodctlRun(["keys", "-o", "wide", "--no-header"], replies: [list])
        #expect(wide.output.contains("-  60s ago  key:41 (ann)  lost"))
    }

    @Test func `a key is printed once, and its secret is never sent`() async throws {
        let arguments = ["key", "issue", "ann", "--role", "operator", "--expires", "30d"]
        let run = try await PodctlRun(arguments, replies: [Self.receipt])
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("pl_41_"))
        #expect(run.output.count == 49)
        #expect(run.notes == "This is key 41 for ann, operator. It cannot be shown again.")
        let request = try #require(run.requests.first)
        #expect((request.method, request.target) == ("POST", "/v1/keys"))
        #expect(request.bodyText.hasPrefix(#"{"expires_in":2592000,"label":"ann","role":"operator","secret_hash":""#))
        #expect(!request.bodyText.contains(run.output.dropFirst(6)))
    }

    @Test func `a key is kept in a file for its owner alone`() async throws {
        let arguments = ["key", "issue", "ann", "--role", "admin", "--out", file]
        let run = try await PodctlRun(arguments, replies: [Self.receipt])
        #expect(run.output == "key 41 for ann, operator (position 41), in \(file)")
        #expect(run.notes.isEmpty)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("pl_41_"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a file that is there stays as it is, and no key is asked for`() async throws {
        try Data("precious".utf8).write(to: URL(filePath: file))
        let run = try await PodctlRun(["key", "issue", "ann", "--role", "viewer", "--out", file])
        #expect(run.status == .failure)
        #expect(run.notes.contains("never written over anything"))
        #expect(run.requests.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
    }

    @Test func `no file is left of a key that was not issued`() async throws {
        let arguments = ["key", "issue", "ann", "--role", "viewer", "--out", file]
        let run = try await PodctlRun(arguments, replies: [Fixtures.problem("forbidden", 403)])
        #expect(run.status == .unauthorized)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `a revocation asks, and tells whose key it is`() async throws {
        let key = Reply.json(200, Self.ann)
        let declined = try await PodctlRun(["key", "revoke", "41"], replies: [key])
        #expect(declined.status == .declined)
        #expect(declined.notes.hasPrefix("This would revoke key 41 for ann, operator, of SERVER."))
        let run = try await PodctlRun(
            ["key", "revoke", "41", "--reason", "left"],
            replies: [key, Self.receipt],
            answer: "y"
        )
        #expect(run.output == "key 41 (ann) revoked (position 43)")
        #expect(run.requests.map(\.method) == ["GET", "DELETE"])
        #expect(run.requests.last?.target == "/v1/keys/41?reason=left")
    }

    @Test func `a machine is rearmed once somebody has said yes`() async throws {
        let declined = try await PodctlRun(["pod", "rearm", "agent-1"], answer: "n")
        #expect(declined.status == .declined)
        #expect(declined.requests.isEmpty)
        let run = try await PodctlRun(["pod", "rearm", "agent-1", "--yes", "--expires", "1h"], replies: [Self.receipt])
        #expect(run.output.hasPrefix("pl_41_"))
        let request = try #require(run.requests.first)
        #expect(request.target == "/v1/pods/agent-1/rearm")
        #expect(request.bodyText.hasPrefix(#"{"expires_in":3600,"secret_hash":""#))
    }

    @Test func `a claim is renewed in the user's name, or the holder's that is given`() async throws {
        let receipt = Reply.json(200, #"{"position":43,"version":8,"changed":true,"pod":\#(Fixtures.agent)}"#)
        let run = try await PodctlRun(["pod", "renew", "agent-1", "--for", "2h"], replies: [receipt])
        #expect(run.output == "agent-1 renewed for alice until 2026-03-01T11:30:00.000Z (position 43)")
        #expect(run.requests.map(\.bodyText) == [#"{"holder":"alice","seconds":7200}"#])
        let other = try await PodctlRun(
            ["pod", "renew", "agent-1", "--holder", "bob", "--for", "1h"],
            replies: [receipt]
        )
        #expect(other.requests.map(\.target) == ["/v1/pods/agent-1/renew"])
        #expect(other.requests.map(\.bodyText) == [#"{"holder":"bob","seconds":3600}"#])
    }

    @Test func `a table of events names people, and JSON has both names`() async throws {
        let event = """
            {"position":3,"stream":1,"version":3,"kind":"pod.protected","pod":"agent-1",\
            "time":"2026-02-27T09:30:00.000Z","actor":"key:41","actor_label":"ann","data":{}}
            """
        let list = Reply.json(200, #"{"next":3,"events":[\#(event)]}"#)
        let table = try await PodctlRun(["pod", "history", "agent-1"], replies: [list])
        #expect(table.output.hasSuffix("-     key:41 (ann)  -"))
        let lines = try await PodctlRun(["pod", "history", "agent-1", "-o", "jsonl"], replies: [list])
        #expect(lines.output.hasPrefix(#"{"actor":"key:41","actor_label":"ann","#))
    }
}
