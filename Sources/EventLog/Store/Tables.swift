package import LMDB

/// The tables of the log and of the views kept beside it.
package struct Tables: Sendable {
    /// Position → stored entry.
    let tail: Table

    /// First position → 4,096 entries in columns.
    let segments: Table

    /// Stream ‖ version → position.
    let streams: Table

    /// Level ‖ index → the root of a subtree of the Merkle tree whose entries are all sealed.
    let tree: Table

    /// Size → the signed note that states the tree's root then.
    let checkpoints: Table

    /// Actor ‖ command id → what became of the command.
    let commands: Table

    /// What is true of the log as a whole.
    let meta: Table

    /// The tables of views by their names.
    var views: [String: Table] = [:]

    /// Opens the log's tables one after another with `open`, which makes them or finds them.
    init<Failure: Error>(open: (String) throws(Failure) -> Table) throws(Failure) {
        tail = try open("tail")
        segments = try open("segments")
        streams = try open("streams")
        tree = try open("tree")
        checkpoints = try open("checkpoints")
        commands = try open("commands")
        meta = try open("meta")
    }

    /// The table of a view; `nil` for a reader whose writer does not know that view yet.
    package subscript(name: String) -> Table? {
        views[name]
    }

    /// Room for the log's tables, those it will grow, and `viewCount` views.
    static func limit(viewCount: Int) -> UInt32 {
        UInt32(16 + viewCount)
    }
}
