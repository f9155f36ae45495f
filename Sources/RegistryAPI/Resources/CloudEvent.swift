/// An event of the log in the form of CloudEvents 1.0, as exports hold it: the data are the canonical bytes, and all else
/// follows from them.
package struct CloudEvent: Codable, Hashable, Sendable {
    package let specversion: String

    /// The position, in decimal.
    package let id: String

    /// `podledger/` and the registry.
    package let source: String

    /// The kind's name, such as `pod.created`.
    package let type: String

    /// The pod that the event is about; for all else the position that names its stream.
    package let subject: String
    package let time: Timestamp
    package let datacontenttype: String

    /// In base64.
    package let data: String

    package init(
        id: String,
        source: String,
        type: String,
        subject: String,
        time: Timestamp,
        datacontenttype: String,
        data: String
    ) {
        specversion = Self.versionKnown
        self.id = id
        self.source = source
        self.type = type
        self.subject = subject
        self.time = time
        self.datacontenttype = datacontenttype
        self.data = data
    }

    package static let versionKnown = "1.0"

    private enum CodingKeys: String, CodingKey {
        case specversion, id, source, type, subject, time, datacontenttype
        case data = "data_base64"
    }
}
