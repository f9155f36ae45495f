import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct TimeSpanTests {
    private static let options = [
        ["pod", "claim", "a", "--for"], ["pod", "renew", "a", "--for"], ["pod", "rearm", "a", "--yes", "--expires"],
        ["key", "issue", "ann", "--role", "viewer", "--expires"],
    ]

    @Test(arguments: options + [["pods", "--timeout"], ["pod", "wait", "a", "--for", "ready", "--timeout"]])
    func `a time that is not understood is told what is`(words: [String]) async throws {
        for text in ["30", "100y", "1h30m", "0.5s", "h", "2000000000s"] {
            let run = try await PodctlRun(words + [text])
            #expect(run.status == .usage)
            #expect(run.notes.contains("its unit, ms, s, m, h or d, as in 90m or 30d"), "\(run.notes)")
            #expect(run.requests.isEmpty)
        }
    }

    @Test(arguments: options)
    func `nothing lasts shorter than a second, longer than a century, or for half a second more`(
        words: [String]
    ) async throws {
        for text in ["0s", "1ms", "1500ms", "99999999h"] {
            let run = try await PodctlRun(words + [text])
            #expect(run.status == .usage)
            #expect(run.notes.contains("\(words.last ?? "") is 1s to 36500d, in whole seconds, not \(text)"))
            #expect(run.requests.isEmpty)
        }
    }
}
