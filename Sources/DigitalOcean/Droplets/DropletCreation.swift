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

    package init(
        name: String,
        size: String,
        image: ImageReference,
        region: String? = nil,
        sshKeys: [SSHKeyReference] = [],
        tags: [String] = [],
        userData: String? = nil,
        isMonitored: Bool = false
    ) {
        self.name = name
        self.size = size
        self.image = image
        self.region = region
        self.sshKeys = sshKeys
        self.tags = tags
        self.userData = userData
        self.isMonitored = isMonitored
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
    }
}
