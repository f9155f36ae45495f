internal import EventLog
package import Pods
package import Registry
internal import RegistryAPI

/// The events of a registry as CloudEvents, one a line, with nothing left out: an import makes the same log of them.
package struct EventExport {
    package let reader: RegistryReader

    package init(reader: RegistryReader) {
        self.reader = reader
    }

    /// Hands on the lines of the events after one position and through another, each with its end.
    package func run(
        after position: EventID,
        through last: EventID,
        _ take: ([UInt8]) throws -> Void
    ) throws {
        var subjects = Subjects(of: try reader.fleet())
        var failure: (any Error)?
        do throws(EventLogError) {
            try reader.log.scan(
                after: Position(rawValue: position.rawValue),
                through: Position(rawValue: last.rawValue)
            ) { header, entry throws(EventLogError) in
                do { try take(line(header, entry, &subjects)) } catch {
                    failure = error
                    throw .closed
                }
            }
        } catch {
            throw failure ?? error
        }
    }

    private func line(_ header: EntryHeader, _ entry: Span<UInt8>, _ subjects: inout Subjects) throws -> [UInt8] {
        let event = CloudEvent(
            header,
            entry.copy(of: 0..<entry.count),
            subject: subjects.subject(of: header, entry),
            registryID: reader.registryID
        )
        return try WireFormat.encode(event) + [UInt8(ascii: "\n")]
    }
}
