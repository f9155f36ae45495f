import Glibc
import PodctlCore
import Presenting
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct LostOutputTests {
    private static let full = LostOutput(code: ENOSPC)
    private static let unread = LostOutput(code: EPIPE)

    private static func receipt(_ key: String) -> Reply {
        .json(
            200,
            """
            {"position":43,"changed":true,"key":{"id":41,"state":"good",\(key),\
            "issued":{"position":41,"at":"2026-03-01T09:00:00.000Z","by":"key:1"}}}
            """
        )
    }

    private static let ann = receipt(#""role":"viewer","label":"ann""#)
    private static let machine = receipt(#""role":"pod","label":"agent-1","attempt":7"#)

    @Test func `output that is lost is a failure that says why`() async throws {
        let run = try await PodctlRun(["pods"], replies: [Fixtures.pods], losing: Self.full)
        #expect(run.status == .failure)
        #expect(run.notes.hasPrefix("podctl: standard output cannot be written: No space left on device; "))
    }

    @Test(arguments: [["pods"], ["--help"]])
    func `nothing is said to a reader that left`(arguments: [String]) async throws {
        let run = try await PodctlRun(arguments, replies: [Fixtures.pods], losing: Self.unread)
        #expect(run.status == .unread)
        #expect(run.notes.isEmpty)
    }

    @Test(arguments: [full, unread])
    func `a key that nobody saw is named, with how to be rid of it`(reason: LostOutput) async throws {
        let issue = ["key", "issue", "ann", "--role", "viewer"]
        let run = try await PodctlRun(issue, replies: [Self.ann], losing: reason)
        #expect(run.status == .failure)
        #expect(run.notes.contains("key 41 for ann, viewer was issued and is lost: standard output"))
        #expect(run.notes.contains("`podctl key revoke 41`"))
    }

    @Test func `a machine whose key nobody saw can be given another`() async throws {
        let run = try await PodctlRun(["pod", "rearm", "agent-1", "--yes"], replies: [Self.machine], losing: Self.full)
        #expect(run.status == .failure)
        #expect(run.notes.contains("`podctl pod rearm agent-1`"))
    }
}
