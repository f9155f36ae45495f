import EventLog
import Pods
import Registry
import Transparency

/// A command that was answered, or a checkpoint or a copy that was made, as a line of the notes.
struct Acknowledgement: Hashable, Sendable {
    /// The command's id, a dash for a beat, or a mark for a checkpoint or a copy.
    let command: String
    let first: EventID
    let count: Int

    /// What the events said when they were acknowledged.
    let digest: String

    static let withoutCommand = "-"
    private static let ofCheckpoint = "checkpoint"
    private static let ofCopy = "copy:"

    /// Whether its sender gave it a name to ask again by.
    var isNamed: Bool { command != Self.withoutCommand && !isCheckpoint && !command.hasPrefix(Self.ofCopy) }

    var isCheckpoint: Bool { command == Self.ofCheckpoint }

    /// Where the command's last event stands, or the log's did if it had nothing to add.
    var last: EventID { count == 0 ? first : first.advanced(by: count - 1) }

    var line: String { "\(command) \(first) \(count) \(digest) .\n" }

    init(command: String, _ outcome: Outcome, digest: String) {
        self.command = command
        first = outcome.first
        count = outcome.eventCount
        self.digest = digest
    }

    init(_ checkpoint: Checkpoint) {
        command = Self.ofCheckpoint
        first = EventID(checkpoint.size)
        count = 0
        digest = checkpoint.root.hexadecimal
    }

    init(_ kind: CopyKind, _ copied: CopiedLog) {
        command = Self.ofCopy + kind.rawValue
        first = EventID(copied.position.rawValue)
        count = 0
        digest = copied.root
    }

    func isOf(_ kind: CopyKind) -> Bool {
        command == Self.ofCopy + kind.rawValue
    }

    func isAbout(_ checkpoint: Checkpoint) -> Bool {
        first.rawValue == checkpoint.size && digest == checkpoint.root.hexadecimal
    }

    /// Returns `nil` for a line that was not written whole.
    init?(line: Substring) {
        let words = line.split(separator: " ")
        guard words.count == 5, words[4] == ".", let first = UInt64(words[1]), let count = Int(words[2]) else {
            return nil
        }
        self.command = String(words[0])
        self.first = EventID(first)
        self.count = count
        self.digest = String(words[3])
    }
}
