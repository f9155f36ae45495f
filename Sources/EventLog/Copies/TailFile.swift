internal import FoundationEssentials

/// The file of the events in an archive that are not sealed: each entry's canonical bytes behind their count.
struct TailFile {
    /// The last event in it.
    let head: Position

    /// Another one for every head, so that an older file stays as it is until no manifest names it.
    var name: String { "\(Self.prefix)\(head)" }

    private static let prefix = "tail."

    /// What belongs in it.
    func content(of log: LogReader, after sealed: Position) throws(EventLogError) -> [UInt8] {
        var content: [UInt8] = []
        try log.scan(after: sealed, through: head) { _, entry throws(EventLogError) in
            content += [UInt8](capacity: Self.countByteCount + entry.count) { output in
                output.append(bigEndian: UInt32(entry.count))
                for index in entry.indices { output.append(entry[index]) }
            }
        }
        return content
    }

    /// Hands the entries on in order; `false` when the content is cut short.
    static func visit<Failure>(
        _ content: [UInt8],
        _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        var rest = content.span
        while !rest.isEmpty {
            guard rest.count >= countByteCount else { return false }
            let count = Int(rest.bigEndian(at: 0, as: UInt32.self))
            rest = rest.extracting(droppingFirst: countByteCount)
            guard count <= rest.count else { return false }
            try body(rest.extracting(first: count))
            rest = rest.extracting(droppingFirst: count)
        }
        return true
    }

    /// Removes the files of earlier runs.
    static func removeAll(in directory: String, but kept: [String]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        for name in names where name.hasPrefix(prefix) && !kept.contains(name) {
            try? FileManager.default.removeItem(atPath: "\(directory)/\(name)")
        }
    }

    private static let countByteCount = 4
}
