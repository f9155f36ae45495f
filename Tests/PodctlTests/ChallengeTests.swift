import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ChallengeTests {
    private static let pwn = """
        {"id":"pwn","row":30,"version":2,"position":42,"name":"Warm up","image":"ghcr.io/ctf/pwn:1",\
        "ports":["53/udp","8080/tcp"],"definition":31,"defined_at":"2026-03-01T09:00:00.000Z",\
        "placements":[{"row":40,"pod":"agent-1","challenge":"pwn"}]}
        """
    private static let receipt = Reply.json(
        200,
        #"{"position":43,"version":2,"changed":true,"challenge":\#(pwn)}"#
    )

    @Test func `challenges are a table`() async throws {
        let list = Reply.json(200, #"{"position":42,"challenges":[\#(Self.pwn)]}"#)
        let run = try await PodctlRun(["challenges", "warm", "--all", "--as-of", "42"], replies: [list])
        #expect(
            run.output == """
                ID   NAME     IMAGE              PORTS            PODS
                pwn  Warm up  ghcr.io/ctf/pwn:1  53/udp,8080/tcp  1
                """
        )
        #expect(run.requests.map(\.target) == ["/v1/challenges?q=warm&all=true&as_of=42"])
    }

    @Test func `a challenge is shown with its pods`() async throws {
        let run = try await PodctlRun(["challenge", "show", "pwn"], replies: [.json(200, Self.pwn)])
        #expect(
            run.output == """
                Challenge  pwn
                Row        30
                Version    2, as of position 42
                Name       Warm up
                Image      ghcr.io/ctf/pwn:1
                Ports      53/udp,8080/tcp
                Defined    2026-03-01T09:00:00.000Z (30m ago), event 31

                ROW  POD
                40   agent-1
                """
        )
    }

    @Test func `a definition is sent as it was given`() async throws {
        let arguments = "challenge define pwn --image pwn:1 --port 8080 --port 53/udp --replace --if-version 1"
        let run = try await PodctlRun(arguments.split(separator: " ").map(String.init), replies: [Self.receipt])
        #expect(run.output == "pwn defined (position 43)")
        let request = try #require(run.requests.first)
        #expect((request.method, request.target) == ("POST", "/v1/challenges"))
        #expect(request.bodyText == #"{"id":"pwn","image":"pwn:1","ports":["8080","53/udp"],"replace":true}"#)
        #expect(request.headers["if-match"] == "\"1\"")
    }

    @Test func `a challenge is placed on and removed from pods by their ids`() async throws {
        let placed = try await PodctlRun(
            ["challenge", "place", "pwn", "a", "b"],
            replies: [Fixtures.receipt, Fixtures.unchanged]
        )
        #expect(placed.output == "a given pwn (position 43)\nb unchanged: already given pwn")
        #expect(placed.requests.map(\.target) == ["/v1/pods/a/challenges/pwn", "/v1/pods/b/challenges/pwn"])
        #expect(placed.requests.allSatisfy { $0.method == "PUT" })
        let removed = try await PodctlRun(["challenge", "remove", "pwn", "a"], replies: [Fixtures.receipt])
        #expect(removed.output == "a rid of pwn (position 43)")
        #expect(removed.requests.map(\.method) == ["DELETE"])
    }

    @Test func `a selection is placed on as far as it goes`() async throws {
        let replies = [Fixtures.pods, Fixtures.problem("conflict", 409), Fixtures.receipt]
        let run = try await PodctlRun(["challenge", "place", "pwn", "--select", "tag:ctf"], replies: replies)
        #expect(run.status == .conflict)
        #expect(run.output == "spare given pwn (position 43)")
        #expect(run.notes == "podctl: agent-1: so it is\npodctl: not everything was done")
    }

    @Test func `a withdrawal that stops something asks first`() async throws {
        let declined = try await PodctlRun(
            ["challenge", "withdraw", "pwn", "--remove"],
            replies: [.json(200, Self.pwn)]
        )
        #expect(declined.status == .declined)
        #expect(declined.notes.contains("would end on agent-1"))
        let run = try await PodctlRun(
            ["challenge", "withdraw", "pwn", "--remove", "--reason", "it is over", "--yes"],
            replies: [Self.receipt]
        )
        #expect(run.output == "pwn withdrawn (position 43)")
        #expect(run.requests.map(\.target) == ["/v1/challenges/pwn?remove=true&reason=it%20is%20over"])
    }

    @Test func `what is not there is not found`() async throws {
        let run = try await PodctlRun(
            ["challenge", "show", "none"],
            replies: [Fixtures.problem("unknown-challenge", 404)]
        )
        #expect(run.status == .notFound)
    }
}
