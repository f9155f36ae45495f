import Foundation
import PodctlCore
import StoreTestSupport
import TestSupport
import Testing

@Suite(.temporaryDirectory, .timeLimit(.minutes(1))) struct PlanFileTests {
    private static let plan = """
        {"position":42,"mode":{"name":"paused","reason":"first contact","since":2},"actions":[{"kind":"create",\
        "pod":"spare","detail":"s-1vcpu-1gb in fra1 from debian-12","reason":"it has no droplet","cause":11}],\
        "digest":"6e340b9cffb37a98"}
        """

    private var file: String { TemporaryDirectory.path + "/plan.json" }

    @Test func `a plan is kept in a file that other tools can read`() async throws {
        let run = try await PodctlRun(["plan", "-f", file], replies: [.json(200, Self.plan)])
        #expect(run.status == .success)
        let kept = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
        #expect(kept?["digest"] as? String == "6e340b9cffb37a98")
    }

    @Test func `a plan that was kept is never written over`() async throws {
        try Data("approved".utf8).write(to: URL(filePath: file))
        let run = try await PodctlRun(["plan", "-f", file], replies: [.json(200, Self.plan)])
        #expect(run.status == .failure)
        #expect(run.notes.contains("it is there already"))
        #expect(try String(contentsOf: URL(filePath: file), encoding: .utf8) == "approved")
    }

    @Test func `a plan for a directory that is not there, or from a file that is not, is told in words`() async throws {
        let nowhere = TemporaryDirectory.path + "/no/plan.json"
        let kept = try await PodctlRun(["plan", "-f", nowhere], replies: [.json(200, Self.plan)])
        #expect(kept.status == .failure)
        #expect(kept.notes.contains("its directory does not exist"))
        let applied = try await PodctlRun(["apply", nowhere])
        #expect(applied.status == .failure)
        #expect(applied.notes.contains("there is no such file"))
    }

    @Test func `a directory is no plan`() async throws {
        let directory = TemporaryDirectory.path
        let applied = try await PodctlRun(["apply", directory])
        #expect(applied.status == .failure)
        #expect(applied.notes.hasSuffix("it is a directory; name the file that `podctl plan -f FILE` kept"))
        let kept = try await PodctlRun(["plan", "-f", directory], replies: [.json(200, Self.plan)])
        #expect(kept.status == .failure)
        #expect(kept.notes.contains("it is there already"))
    }

    @Test func `nothing else is left beside a plan, and others may look at it`() async throws {
        let run = try await PodctlRun(["plan", "-f", file], replies: [.json(200, Self.plan)])
        #expect(run.status == .success)
        #expect(try FileManager.default.contentsOfDirectory(atPath: TemporaryDirectory.path) == ["plan.json"])
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        let mask = umask(0)
        umask(mask)
        #expect(mode == 0o666 & ~Int(mask))
    }

    @Test func `a plan without an action is not sent`() async throws {
        let empty = #"{"position":42,"mode":{"name":"paused"},"actions":[],"digest":"e3b0"}"#
        try Data(empty.utf8).write(to: URL(filePath: file))
        let run = try await PodctlRun(["apply", file])
        #expect(run.status == .success)
        #expect(run.notes.hasPrefix("There is nothing to do"))
        #expect(run.requests.isEmpty)
    }

    @Test func `a plan that needs no approval is told in words`() async throws {
        try Data(Self.plan.utf8).write(to: URL(filePath: file))
        let receipt =
            #"{"position":43,"changed":false,"note":"the reconciler is paused no more, and needs no approval"}"#
        let run = try await PodctlRun(["apply", file, "--yes"], replies: [.json(200, receipt)])
        #expect(
            run.output
                == "nothing was added for the plan in \(file): the reconciler is paused no more, and needs no approval"
        )
    }

    @Test func `what is applied is the plan that was kept`() async throws {
        try Data(Self.plan.utf8).write(to: URL(filePath: file))
        let receipt = #"{"position":43,"changed":true}"#
        let words = ["apply", file, "--reason", "four eyes"]
        let run = try await PodctlRun(words, replies: [.json(200, receipt)], answer: "y")
        #expect(run.status == .success)
        #expect(run.notes.contains("create  spare  -        s-1vcpu-1gb in fra1 from debian-12"))
        let request = try #require(run.requests.first)
        #expect(request.target == "/v1/plan/apply")
        #expect(request.bodyText == #"{"digest":"6e340b9cffb37a98","reason":"four eyes"}"#)
    }

    @Test func `nothing is applied without a yes`() async throws {
        try Data(Self.plan.utf8).write(to: URL(filePath: file))
        let refused = try await PodctlRun(["apply", file], answer: "n")
        let unattended = try await PodctlRun(["apply", file])
        #expect(refused.status == .declined)
        #expect(unattended.status == .declined)
        #expect(refused.requests.isEmpty && unattended.requests.isEmpty)
    }

    @Test(arguments: ["{}", "no plan", #"{"position":1,"mode":{"name":"paused"},"actions":[]}"#])
    func `what is no plan, or has no digest, is refused before anything is asked`(text: String) async throws {
        try Data(text.utf8).write(to: URL(filePath: file))
        let run = try await PodctlRun(["apply", file, "--yes"])
        #expect(run.status == .usage)
        #expect(run.requests.isEmpty)
    }
}
