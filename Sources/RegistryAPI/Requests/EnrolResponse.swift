/// The answer to an enrolment; the same hash sent again repeats it.
package struct EnrolResponse: Codable, Hashable, Sendable {
    /// The `<id>` of the lasting key `pl_<id>_<secret>`.
    package var keyID: String

    package var podID: String

    package init(keyID: String, podID: String) {
        self.keyID = keyID
        self.podID = podID
    }

    private enum CodingKeys: String, CodingKey {
        case keyID = "key_id"
        case podID = "pod_id"
    }
}
