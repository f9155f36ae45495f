/// An event that runs, or ran, at DigitalOcean.
package struct Action: Hashable, Sendable, Decodable {
    package enum Status: String, Hashable, Sendable, Decodable {
        case inProgress = "in-progress"
        case completed
        case errored
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case status
        case type
        case resourceID = "resource_id"
    }

    package let id: Int64

    /// May be `completed` some seconds before the droplet's own status shows it.
    package let status: Status
    package let type: String
    package let resourceID: Int64?
}
