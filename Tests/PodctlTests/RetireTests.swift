import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RetireTests {
    private static let agent = Reply.json(200, Fixtures.agent)
    private static let spare = Reply.json(200, Fixtures.spare)

    @Test func `one unclaimed pod named by its id needs no question`() async throws {
        let run = try await PodctlRun(
            ["pod", "retire", "spare", "--reason", "old"],
            replies: [Self.spare, Fixtures.receipt]
        )
        #expect(run.status == .success)
        #expect(run.output == "spare retired (position 43)")
        let request = try #require(run.requests.last)
        #expect(request.target == "/v1/pods/spare/retire")
        #expect(request.headers["if-match"] == nil, "its droplet may come up meanwhile")
        #expect(request.bodyText == #"{"reason":"old","release":false}"#)
    }

    @Test(arguments: [["agent-1"], ["agent-1", "spare"], ["--select", "tag:ctf"]])
    func `without a terminal more needs a yes`(choice: [String]) async throws {
        let replies = choice.count == 2 && choice[0] == "--select" ? [Fixtures.pods] : [Self.agent, Self.spare]
        let run = try await PodctlRun(["pod", "retire"] + choice, replies: replies)
        #expect(run.status == .declined)
        #expect(run.notes.contains("agent-1  alice  debian-12"))
        #expect(run.requests.allSatisfy { $0.method == "GET" })
    }

    @Test(arguments: ["n", "", "yess"])
    func `anything but a yes declines`(answer: String) async throws {
        let run = try await PodctlRun(["pod", "retire", "agent-1"], replies: [Self.agent], answer: answer)
        #expect(run.status == .declined)
        #expect(run.notes.hasSuffix("podctl: nothing was retired"))
        #expect(run.requests.allSatisfy { $0.method == "GET" })
    }

    @Test(arguments: [["agent-1", "--yes"], ["spare", "agent-1", "--yes"], ["--select", "tag:ctf", "--yes"]])
    func `what was read decides for nothing newer where a claim or a selection was`(choice: [String]) async throws {
        let pods =
            switch choice.count {
            case 2: [Self.agent]
            case _ where choice[0] == "spare": [Self.spare, Self.agent]
            default: [Fixtures.pods]
            }
        let receipts = [Fixtures.receipt, Fixtures.receipt]
        let run = try await PodctlRun(["pod", "retire"] + choice, replies: pods + receipts)
        #expect(run.status == .success)
        let retirement = try #require(run.requests.first { $0.target == "/v1/pods/agent-1/retire" })
        #expect(retirement.headers["if-match"] == "\"7\"")
    }

    @Test func `the version that was shown is the one that is retired`() async throws {
        let replies = [Self.spare, Self.agent, Fixtures.receipt, Fixtures.receipt]
        let run = try await PodctlRun(["pod", "retire", "spare", "agent-1"], replies: replies, answer: "y")
        #expect(run.status == .success)
        #expect(run.requests.suffix(2).map { $0.headers["if-match"] } == ["\"1\"", "\"7\""])
    }

    @Test(arguments: [(["--yes"], nil), ([], "\"7\"")] as [([String], String?)])
    func `an abandoned pod is the one that was shown, if any was`(words: [String], version: String?) async throws {
        let run = try await PodctlRun(
            ["pod", "abandon", "agent-1", "--reason", "stuck"] + words,
            replies: [Self.agent, Fixtures.receipt],
            answer: "y"
        )
        #expect(run.status == .success)
        #expect(run.requests.last?.headers["if-match"] == version)
    }

    @Test func `a yes ends the claim with the pod`() async throws {
        let run = try await PodctlRun(
            ["pod", "retire", "agent-1"],
            replies: [Self.agent, Fixtures.receipt],
            answer: "y"
        )
        #expect(run.status == .success)
        #expect(run.requests.last?.bodyText == #"{"release":true}"#)
    }

    @Test func `one that cannot be retired does not keep the others`() async throws {
        let replies = [Fixtures.pods, Fixtures.problem("refused", 409), Fixtures.receipt]
        let run = try await PodctlRun(["pod", "retire", "--select", "tag:ctf", "--yes"], replies: replies)
        #expect(run.status == .refused)
        #expect(run.output == "spare retired (position 43)")
        #expect(run.notes == "podctl: agent-1: so it is\npodctl: not everything was done")
    }

    @Test func `a selection that meets nothing is said to`() async throws {
        let run = try await PodctlRun(
            ["pod", "retire", "--select", "tag:x", "--yes"],
            replies: [.json(200, #"{"position":1,"pods":[]}"#)]
        )
        #expect(run.status == .notFound)
    }
}
