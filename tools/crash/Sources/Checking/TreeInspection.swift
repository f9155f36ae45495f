import EventLog
import Transparency

/// Holds the tree of the log against its entries, and its checkpoints against the tree.
struct TreeInspection {
    private let reader: LogReader

    init(directory: String) throws(EventLogError) {
        reader = try LogReader.open(directory: directory)
    }

    /// What is wrong, in words; throws where the tree is not that of the entries.
    func run(acknowledged: [Acknowledgement]) throws -> [String] {
        try reader.verifyTree()
        let kept = try reader.checkpoints(after: .origin).map(\.checkpoint)
        let wrong = try kept.filter { try reader.root(at: Position(rawValue: $0.size)) != $0.root }
        let lost = acknowledged.filter { known in known.isCheckpoint && !kept.contains { known.isAbout($0) } }
        return wrong.map { "the checkpoint of size \($0.size) has another root than the tree" }
            + lost.map { "acknowledged and lost: \($0.line)" }
    }
}
