import ClientTestSupport
import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct CommandStatusTests {
    @Test(arguments: [
        ("forbidden", 403, CommandStatus.unauthorized),
        ("unknown-pod", 404, .notFound), ("conflict", 409, .conflict), ("version-mismatch", 412, .conflict),
        ("refused", 409, .refused), ("invalid-request", 400, .usage), ("internal", 500, .failure),
        ("no-room", 507, .failure),
    ])
    func `the status says what the server said`(kind: String, code: Int, status: CommandStatus) async throws {
        let run = try await PodctlRun(["pod", "protect", "a"], replies: [Fixtures.problem(kind, code)])
        #expect(run.status == status)
        #expect(run.notes == "podctl: so it is")
        #expect(run.output.isEmpty)
    }

    @Test func `what a server says of others cannot steer the terminal`() async throws {
        let problem =
            #"{"type":"/problems/conflict","title":"t","status":409,"detail":"held by '\u202Eevil\u001B[2J'"}"#
        let run = try await PodctlRun(["pod", "protect", "a"], replies: [.json(409, problem)])
        #expect(run.notes == #"podctl: held by '\u{202e}evil\u{1b}[2J'"#)
        let several = ["pod", "retire", "a", "b", "--yes"]
        let replies: [Reply] = [.json(200, Fixtures.spare), .json(200, Fixtures.agent), .json(409, problem)]
        let each = try await PodctlRun(several, replies: replies)
        #expect(each.notes.contains(#"podctl: agent-1: held by '\u{202e}evil"#))
    }

    @Test func `a server that is not there is a failure that says what to check`() async throws {
        let run = try await PodctlRun(["pods", "--server", "http://127.0.0.1:1"])
        #expect(run.status == .failure)
        #expect(run.notes.hasPrefix("podctl: cannot reach http://127.0.0.1:1: "))
        #expect(run.notes.hasSuffix("; check the address and that the server runs"))
    }

    @Test func `waiting ends when it is so`() async throws {
        let clock = SteppingClock()
        let replies: [Reply] = [.json(200, Fixtures.spare), Reply(503), .json(200, Fixtures.agent)]
        let run = try await PodctlRun(["pod", "wait", "a", "--for", "ready"], replies: replies, clock: clock)
        #expect(run.status == .success)
        #expect(run.requests.count == 3)
    }

    @Test(arguments: ["ready", "gone", "retired", "tag:x", "attr:team=5"])
    func `waiting too long ends with 8`(condition: String) async throws {
        let clock = SteppingClock()
        let arguments = ["pod", "wait", "spare", "--for", condition, "--timeout", "5s"]
        let run = try await PodctlRun(arguments, replies: [.json(200, Fixtures.spare)], clock: clock)
        #expect(run.status == .timedOut)
        #expect(run.notes == "podctl: pod 'spare' is not \(condition) after 5s: its phase is pending")
        #expect(clock.now.elapsed == .seconds(4))
    }

    private static func pod(_ condition: String) -> Reply {
        .json(
            200,
            String(Fixtures.spare.dropLast())
                + #","condition":{"name":"invalid","reason":"no such image"\#(condition)}}"#
        )
    }

    @Test(arguments: ["ready", "gone"])
    func `waiting for what needs a person ends at once, and says why`(condition: String) async throws {
        let clock = SteppingClock()
        let replies = [Self.pod(#","needs_person":true"#)]
        let run = try await PodctlRun(["pod", "wait", "spare", "--for", condition], replies: replies, clock: clock)
        #expect(run.status == .failure)
        #expect(run.notes == "podctl: pod 'spare' needs a person; it is invalid: no such image")
        #expect(clock.now.elapsed == .zero)
    }

    @Test func `waiting for a tag does not mind what the machine needs`() async throws {
        let arguments = ["pod", "wait", "spare", "--for", "tag:x", "--timeout", "5s"]
        let run = try await PodctlRun(arguments, replies: [Self.pod(#","needs_person":true"#)], clock: SteppingClock())
        #expect(run.status == .timedOut)
    }

    @Test func `waiting too long tells how the pod stood last`() async throws {
        let arguments = ["pod", "wait", "spare", "--for", "ready", "--timeout", "5s"]
        let run = try await PodctlRun(arguments, replies: [Self.pod("")], clock: SteppingClock())
        #expect(run.status == .timedOut)
        #expect(run.notes == "podctl: pod 'spare' is not ready after 5s: it is invalid: no such image")
    }
}
