/// What a new droplet shall be.
package struct DropletCreation: Hashable, Sendable {
    package var name: String
    package var size: String
    package var image: ImageReference

    /// `nil` lets DigitalOcean choose.
    package var region: String?
    package var sshKeys: [SSHKeyReference]
    package var tags: [String]

    /// What cloud-init runs; holds secrets, so no description shows it.
    package var userData: String?
    package var isMonitored: Bool
    package var hasIPv6: Bool
    package var hasBackups: Bool
    package var vpcUUID: String?
    package var volumeIDs: [String]

    /// Whether DigitalOcean's agent is installed; `nil` tries and forgives a failure.
    package var withDropletAgent: Bool?

    package init(
        name: String,
        size: String,
        image: ImageReference,
        region: String? = nil,
        sshKeys: [SSHKeyReference] = [],
        tags: [String] = [],
        userData: String? = nil,
        isMonitored: Bool = false,
        hasIPv6: Bool = false,
        hasBackups: Bool = false,
        vpcUUID: String? = nil,
        volumeIDs: [String] = [],
        withDropletAgent: Bool? = nil
    ) {
        self.name = name
        self.size = size
        self.image = image
        self.region = region
        self.sshKeys = sshKeys
        self.tags = tags
        self.userData = userData
        self.isMonitored = isMonitored
        self.hasIPv6 = hasIPv6
        self.hasBackups = hasBackups
        self.vpcUUID = vpcUUID
        self.volumeIDs = volumeIDs
        self.withDropletAgent = withDropletAgent
    }
}

extension DropletCreation: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        let userData = userData.map { ", \($0.utf8.count) bytes of user data" } ?? ""
        return "\(name) (\(size), \(image.text), \(region ?? "any region")\(userData))"
    }

    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

extension DropletCreation: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name
        case size
        case image
        case region
        case sshKeys = "ssh_keys"
        case tags
        case userData = "user_data"
        case isMonitored = "monitoring"
        case hasIPv6 = "ipv6"
        case hasBackups = "backups"
        case vpcUUID = "vpc_uuid"
        case volumeIDs = "volumes"
        case withDropletAgent = "with_droplet_agent"
    }
}
