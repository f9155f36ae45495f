import EventLog
import Foundation

/// Writes a log once more, a row an event, through the C program that will read it.
struct RowCopy {
    let floor: String
    let directory: String
    let path: String

    func make() throws {
        if Files.exists(path) { try Files.remove(path) }
        let reader = try LogReader.open(directory: directory)
        _ = try Child.numbers(floor, ["rows", path]) { input in
            var pending: [UInt8] = []
            var position = Position.origin
            let head = try reader.head()
            while position < head {
                position = try reader.scan(after: position, limit: 1 << 16) { _, bytes throws(EventLogError) in
                    pending.append(counted: bytes)
                }
                try input.write(contentsOf: Data(pending))
                pending.removeAll(keepingCapacity: true)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(counted bytes: Span<UInt8>) {
        for shift in stride(from: 24, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: bytes.count >> shift)) }
        for index in bytes.indices { append(bytes[index]) }
    }
}
