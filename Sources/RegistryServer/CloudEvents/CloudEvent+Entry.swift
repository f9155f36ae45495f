internal import EventLog
internal import FoundationEssentials
internal import Pods
internal import RegistryAPI

extension CloudEvent {
    static let sourcePrefix = "podledger/"

    /// Says what an entry of a registry's log says.
    init(_ header: EntryHeader, _ entry: [UInt8], subject: String, registryID: String) {
        self.init(
            id: "\(header.position)",
            source: Self.sourcePrefix + registryID,
            type: header.kind.description,
            subject: subject,
            time: Timestamp(milliseconds: header.time),
            datacontenttype: "application/octet-stream",
            data: Data(entry).base64EncodedString()
        )
    }

    /// The first attribute that differs from that of another event.
    func firstDifference(from other: CloudEvent) -> String? {
        if id != other.id { return "id" }
        if source != other.source { return "source" }
        if type != other.type { return "type" }
        if subject != other.subject { return "subject" }
        if time != other.time { return "time" }
        if datacontenttype != other.datacontenttype { return "datacontenttype" }
        return data == other.data ? nil : "data_base64"
    }
}

extension EntryHeader {
    fileprivate var kind: EventKind {
        switch body {
        case .beat: .heartbeat
        case .event(let event): EventKind(rawValue: event.kind)
        }
    }
}
