import ClientTestSupport
import Curl
import Foundation
import PodctlCore
import Presenting
import RegistryAPI
import Synchronization
import TestSupport

/// One run of the program against a scripted server.
struct PodctlRun {
    let status: CommandStatus
    let output: String
    let notes: String
    let requests: [ReceivedRequest]

    /// "2026-03-01T09:30:00.000Z".
    static let now = Timestamp(milliseconds: 1_772_357_400_000)

    /// Runs `podctl`, which is told the server's address, or finds it in the data directory that is given; `lostOutput` is why nothing can be printed.
    init(
        _ arguments: [String],
        replies: [Reply] = [Reply(500)],
        answer: String? = nil,
        data: String? = nil,
        clock: SteppingClock = SteppingClock(),
        losing lostOutput: LostOutput? = nil
    ) async throws {
        let output = Lines()
        let notes = Lines()
        let (status, requests) = try await LoopbackServer.run(Replies(replies).next) { server in
            var environment = ["PODLEDGER_SERVER": server.url, "PODLEDGER_DATA": "/nowhere", "USER": "alice"]
            if let data {
                let running = try WireFormat.encode(RunningServer(url: server.url, processID: 1))
                try Data(running).write(to: URL(filePath: RunningServer.path(in: data)))
                environment = ["PODLEDGER_DATA": data]
            }
            let console = Console(
                output: { line in
                    if let lostOutput { throw lostOutput }
                    output.append(line)
                },
                notes: notes.append,
                answer: { answer },
                isInteractive: answer != nil,
                environment: environment,
                now: { Self.now }
            )
            let status = await Invocation.run(arguments, in: Session(console: console, clock: clock))
            notes.hide(server.url)
            return (status, server.journal.requests)
        }
        self.status = status
        self.output = output.text
        self.notes = notes.text
        self.requests = requests
    }
}

/// Lines as they are printed.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    @Sendable func append(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    /// Puts a name in place of an address that differs from run to run.
    func hide(_ address: String) {
        lines.withLock {
            $0 = $0.map { $0.split(separator: address, omittingEmptySubsequences: false).joined(separator: "SERVER") }
        }
    }
}
