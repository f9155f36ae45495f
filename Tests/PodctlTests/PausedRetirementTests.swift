import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct PausedRetirementTests {
    @Test func `retiring a paused pod says that its machine stays`() async throws {
        let receipt = #"{"position":43,"version":8,"changed":true,"pod":\#(Fixtures.spare),"note":"its machine stays"}"#
        let run = try await PodctlRun(
            ["pod", "retire", "spare"],
            replies: [.json(200, Fixtures.spare), .json(200, receipt)]
        )
        #expect(run.status == .success)
        #expect(run.output == "spare retired (position 43); its machine stays")
    }

    @Test func `waiting for a pod that waits for a person ends at once`() async throws {
        let condition = """
            "condition":{"name":"deleting","reason":"it is paused","cause":9,"needs_person":true},\
            "retired":{"at":"2026-03-01T09:29:00.000Z","reason":""},"phase":"pending"
            """
        let pod = Fixtures.spare.replacing(#""phase":"pending""#, with: condition)
        let run = try await PodctlRun(["pod", "wait", "spare", "--for", "gone"], replies: [.json(200, pod)])
        #expect(run.status == .failure)
        #expect(run.notes.contains("pod 'spare' needs a person; it is deleting: it is paused"))
    }
}
