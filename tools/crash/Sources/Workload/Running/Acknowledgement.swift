import Pods
import Registry

/// A command that was answered, as a line of the notes.
struct Acknowledgement: Hashable, Sendable {
    /// The command's id, or a dash for a beat and for what the registry does by itself.
    let command: String
    let first: EventID
    let count: Int

    /// What the events said when they were acknowledged.
    let digest: String

    static let withoutCommand = "-"

    /// Where the command's last event stands, or the log's did if it had nothing to add.
    var last: EventID { count == 0 ? first : first.advanced(by: count - 1) }

    var line: String { "\(command) \(first) \(count) \(digest) .\n" }

    init(command: String, _ outcome: Outcome, digest: String) {
        self.command = command
        first = outcome.first
        count = outcome.eventCount
        self.digest = digest
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
