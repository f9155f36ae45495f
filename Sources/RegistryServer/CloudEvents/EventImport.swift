package import EventLog
internal import FoundationEssentials
internal import RegistryAPI
package import Transparency

/// Makes the log of an export, line by line.
package final class EventImport {
    private let directory: String
    private var builder: LogBuilder?
    private var subjects = Subjects()
    private var registryID = ""
    private var lineCount = 0

    /// Will make it in a directory that exists and holds no log.
    package init(directory: String) {
        self.directory = directory
    }

    /// Takes the next line; throws for anything but the next event, as it was exported.
    package func take(_ line: [UInt8]) throws(ImportError) {
        lineCount += 1
        do throws(LineFlaw) {
            try take(try decode(line))
        } catch {
            throw .line(lineCount, error)
        }
    }

    /// The position of the last event and the root of all, when they are durable.
    package func finish() throws(ImportError) -> (head: Position, root: MerkleHash) {
        guard let builder else { throw .empty }
        do { return (builder.head, try builder.finish()) } catch { throw .log(error) }
    }

    private func decode(_ line: [UInt8]) throws(LineFlaw) -> CloudEvent {
        guard let version = try? WireFormat.decode(Version.self, from: line) else { throw .form }
        guard version.specversion == CloudEvent.versionKnown else { throw .laterFormat(version.specversion) }
        guard let event = try? WireFormat.decode(CloudEvent.self, from: line) else { throw .form }
        return event
    }

    private func take(_ event: CloudEvent) throws(LineFlaw) {
        let builder = try builder(for: event)
        let position = builder.head.advanced()
        guard event.id == "\(position)" else { throw .position(event.id, expected: "\(position)") }
        guard let data = Data(base64Encoded: event.data) else { throw .attribute("data_base64") }
        let entry = Array(data)
        let header = try readable { () throws(EventLogError) in
            try EntryHeader(readable: entry.span, at: position)
        }
        let subject = subjects.subject(of: header, entry.span)
        let told = CloudEvent(header, entry, subject: subject, registryID: registryID)
        if let attribute = event.firstDifference(from: told) { throw .attribute(attribute) }
        try readable { () throws(EventLogError) in try builder.append(entry.span) }
    }

    /// The first event tells the registry.
    private func builder(for event: CloudEvent) throws(LineFlaw) -> LogBuilder {
        if let builder { return builder }
        let id = String(event.source.dropFirst(CloudEvent.sourcePrefix.count))
        guard event.source.hasPrefix(CloudEvent.sourcePrefix), RegistryID.admits(id) else {
            throw .attribute("source")
        }
        let begun = try readable { () throws(EventLogError) in try LogBuilder(directory: directory, registryID: id) }
        (builder, registryID) = (begun, id)
        return begun
    }

    /// What can be read of an event of any version.
    private struct Version: Decodable {
        let specversion: String
    }
}

private func readable<Value>(_ body: () throws(EventLogError) -> Value) throws(LineFlaw) -> Value {
    do throws(EventLogError) {
        return try body()
    } catch .damaged(_, let damage) {
        throw .entry(damage)
    } catch {
        throw .log(error)
    }
}
