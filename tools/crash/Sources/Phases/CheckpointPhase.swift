import EventLog
import LogTestSupport
import Registry
import Transparency

/// Checkpoints are signed and kept, with commands between them.
struct CheckpointPhase: Phase {
    func prepare(_ stage: Stage) async throws {
        try await stage.play(30)
    }

    func run(_ stage: Stage) async throws {
        for number in 1...4 {
            try await stage.sign()
            try await stage.named("\(stage.name)-\(number)").play(2)
        }
    }
}

extension Stage {
    private struct BadName: Error {}

    /// Signs the root of the tree as it is, keeps the checkpoint, and notes it.
    func sign() async throws {
        let log = try EventLog<NoViews>.open(configuration)
        guard let name = KeyName("crash") else { throw BadName() }
        let size = try log.reader.head()
        let checkpoint = Checkpoint(origin: name, size: size.rawValue, root: try log.reader.root(at: size))
        try await log.keep(try SignedCheckpoint(checkpoint, signers: [NoteSigner(name: name)]))
        notes.add(Acknowledgement(checkpoint))
        await log.close()
    }
}
