import Chance
import EventLog
import Foundation
import StoreTestSupport
import Testing

// A process that appends until it is killed, and the notes it leaves of what was acknowledged.

/// Appends from eight tasks at once, notes each acknowledgement in a file, and kills itself soon after one of them.
func appendUntilKilled(_ path: String, seed: UInt64) async throws {
    let log = try TallyLog.open(EventLogConfiguration(directory: path))
    let notes = unsafe open(notesPath(path), O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var generator = SeededGenerator(seed: seed)
    let fate = Fate(using: &generator)
    try await withThrowingDiscardingTaskGroup { group in
        for _ in 0..<8 {
            group.addTask {
                while true {
                    let token = (0..<8).map { _ in UInt8.random(in: 0...255) }
                    let receipt = try await log.execute(.begin(token))
                    let note = receipt.first.bytes + token
                    _ = unsafe write(notes, note, note.count)
                    fate.advance()
                }
            }
        }
    }
}

/// Finds every noted event where it was acknowledged, and little more: at most what was in flight.
func checkAcknowledged(_ path: String) throws {
    let noted = [UInt8](try Data(contentsOf: URL(filePath: notesPath(path))))
    let reader = try LogReader.open(directory: path, tableNames: Tally.tableNames)
    let entries = try reader.read(after: .origin, limit: .max)
    let verification = try reader.verify()
    #expect(verification.eventCount == entries.count)
    for start in stride(from: 0, to: noted.count, by: 16) {
        let position = Position(bytes: noted[start..<start + 8].span)
        let found = entries.indices.contains(Int(position.rawValue) - 1) ? entries[Int(position.rawValue) - 1] : nil
        #expect(found?.entry.event?.payload == Array(noted[start + 8..<start + 16]))
    }
    let lives = 3
    #expect(entries.count <= noted.count / 16 + 8 * lives)
}

private func notesPath(_ path: String) -> String { "\(path)/acknowledged" }
