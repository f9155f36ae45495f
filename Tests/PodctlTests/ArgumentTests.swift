import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ArgumentTests {
    @Test(arguments: [
        ["pods", "--bogus"], ["bogus"], ["pod", "create"], ["pod", "create", "a", "--image", "i", "--count", "2"],
        ["pod", "create", "--image", "i", "--set", "=5"],
        ["pod", "create", "--image", "i", "--set", "a=1", "--set", "a=2"],
        ["pod", "set", "a"], ["pod", "set", "a", "b=c", "--type", "int"], ["pod", "retire"],
        ["pod", "retire", "--select"], ["pod", "retire", "a", "--select", "tag:b"], ["pod", "claim"],
        ["pod", "wait", "a", "--for", "never"], ["pods", "--timeout", "soon"], ["pods", "-o", "xml"],
        ["pods", "--server", "ftp://127.0.0.1"], ["events", "--limit", "0"],
        ["pod", "get", ""], ["pod", "history", ""], ["pod", "retire", ""], ["pod", "retire", "a", "B"],
        ["pod", "tag", "a", "ok1", "BAD/", "ok2"], ["pod", "untag", "a", "ok1", ""], ["pod", "unset", "a", "k", "9"],
        ["pod", "set", "a", "k=1", "Bad=2"], ["pod", "set", "a", "k=true", "--string", "k=5"],
        ["pod", "set", "a", "k=1", "n=99999999999999999999"],
        ["pod", "create", "--image", "i", "--set", "n=99999999999999999999"],
        ["challenge", "define", "pwn"], ["challenge", "define", "Pwn", "--image", "i"], ["challenge", "place", "pwn"],
        ["challenge", "place", "pwn", "a", "--select", "tag:b"], ["challenge", "remove", "pwn", "--select"],
        ["challenge", "withdraw"], ["key", "issue", "ann"], ["key", "issue", "ann", "--role", "pod"],
        ["key", "issue", "", "--role", "viewer"], ["key", "issue", "ann", "--role", "viewer", "-o", "name"],
        ["key", "revoke", "ann"], ["key", "revoke", "01"], ["key", "revoke", "+1"], ["pod", "adopt", "01"],
        ["pod", "rearm", "a", "--yes", "-o", "name"], ["pod", "renew"],
        ["pod", "renew", "a"],
    ])
    func `wrong usage ends with 2 before anything is sent`(arguments: [String]) async throws {
        let run = try await PodctlRun(arguments)
        #expect(run.status == .usage)
        #expect(!run.notes.isEmpty)
        #expect(run.output.isEmpty)
        #expect(run.requests.isEmpty)
    }

    @Test(arguments: [["--help"], ["pod", "--help"], ["help", "pod", "retire"], ["pod"]])
    func `help is data`(arguments: [String]) async throws {
        let run = try await PodctlRun(arguments)
        #expect(run.status == .success)
        #expect(run.output.contains("USAGE: podctl"))
        #expect(run.notes.isEmpty)
    }

    @Test func `values have the types they look like, or those that are named`() async throws {
        let run = try await PodctlRun(
            [
                "pod", "create", "a", "--template", "agent", "--tag", "x", "--tag", "y", "--set", "n=5", "--set",
                "t=true",
                "--set", "s=5 apples", "--set", "z=007", "--string", "five=5",
            ],
            replies: [Fixtures.receipt]
        )
        let attributes = #"{"five":"5","n":5,"s":"5 apples","t":true,"z":"007"}"#
        let body = #"{"attributes":\#(attributes),"id":"a","tags":["x","y"],"template":"agent"}"#
        #expect(run.requests.map(\.bodyText) == [body])
        #expect(run.output == "spare created (position 43)")
    }

    @Test func `several pods are made one by one`() async throws {
        let arguments = ["pod", "create", "--template", "agent", "--count", "3", "-o", "name"]
        let run = try await PodctlRun(arguments, replies: [Fixtures.receipt])
        #expect(run.output == "spare\nspare\nspare")
        #expect(Set(run.requests.compactMap { $0.headers["idempotency-key"] }).count == 3)
    }

    @Test func `a version goes on from change to change`() async throws {
        let run = try await PodctlRun(
            ["pod", "set", "a", "x=1", "y=2", "--type", "string", "--if-version", "7"],
            replies: [Fixtures.receipt]
        )
        #expect(run.requests.map { $0.headers["if-match"] } == ["\"7\"", "\"8\""])
        #expect(run.requests.map(\.bodyText) == [#"{"type":"string","value":"1"}"#, #"{"type":"string","value":"2"}"#])
    }

    @Test func `terms and the past are passed on`() async throws {
        let arguments = ["pods", "ctf", "lastbeat<-2m", "--all", "--as-of", "-15m", "--", "-tag:x"]
        let run = try await PodctlRun(arguments, replies: [Fixtures.pods])
        let target = "/v1/pods?q=ctf&q=lastbeat%3C-2m&q=-tag%3Ax&all=true&as_of=-15m"
        #expect(run.requests.map(\.target) == [target])
    }

    @Test func `any ready pod can be claimed`() async throws {
        let arguments = ["pod", "claim", "--for", "2h", "--select", "tag:agent", "region=fra1", "--select=-tag:old"]
        let run = try await PodctlRun(arguments, replies: [Fixtures.receipt])
        #expect(run.requests.map(\.target) == ["/v1/claims"])
        let body = #"{"holder":"alice","seconds":7200,"terms":["tag:agent","region=fra1","-tag:old"]}"#
        #expect(run.requests.map(\.bodyText) == [body])
        #expect(run.output == "spare claimed by alice (position 43)")
    }
}
