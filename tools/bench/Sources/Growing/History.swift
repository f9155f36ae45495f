import Foundation

/// Logs of a thousand pods over hours or days, made once and read by every run after.
struct History {
    let directory: String
    let eventCount: Int

    /// Beats, and one event in a hundred that is none: a data directory.
    var fleet: String { Self.fleet(directory) }

    /// As many events, nearly all beats: a data directory.
    var beats: String { Self.beats(directory) }

    /// The first log once more, a row an event: an LMDB file.
    var rows: String { Self.rows(directory) }

    static func fleet(_ directory: String) -> String { "\(directory)/fleet" }
    static func beats(_ directory: String) -> String { "\(directory)/beats" }
    static func rows(_ directory: String) -> String { "\(directory)/rows.mdb" }
}

extension History {
    /// Written last: what has it is whole.
    private static func mark(_ directory: String) -> String { "\(directory)/events" }

    static func isThere(_ directory: String) -> Bool { Files.exists(mark(directory)) }

    /// Finds the logs that were grown in a directory.
    init(in directory: String) throws {
        guard Self.isThere(directory) else {
            throw Failure("there is no grown log in \(directory); make one with `tools/bench/run grow`")
        }
        let text = try String(contentsOfFile: Self.mark(directory), encoding: .utf8)
        guard let eventCount = Int(text) else { throw Failure("\(Self.mark(directory)) holds no number") }
        self.init(directory: directory, eventCount: eventCount)
    }

    func markWhole() throws {
        try String(eventCount).write(toFile: Self.mark(directory), atomically: true, encoding: .utf8)
    }
}
