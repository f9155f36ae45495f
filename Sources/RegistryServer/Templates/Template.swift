package import Pods

/// What a kind of pod is made of.
package struct Template: Sendable {
    package let name: String
    package let description: String
    package let image: String
    package let region: String
    package let size: String
    package let tags: Set<Tag>
    package let attributes: [AttributeKey: AttributeValue]
    package let sshKeys: SSHKeyChoice

    /// The name and the digest that stand in `pod.created`.
    package let reference: TemplateReference
    let cloudConfig: CloudConfigTemplate
}

extension Template {
    /// The attributes a pod begins with, the region and the size among them.
    package var defaults: [AttributeKey: AttributeValue] {
        attributes.merging([.region: .string(region), .size: .string(size)]) { $1 }
    }
}

/// Whose SSH keys a new droplet is given; PodLedger makes none.
package enum SSHKeyChoice: Hashable, Sendable {
    /// Every key of the DigitalOcean account.
    case all

    /// Keys of the account, by id or fingerprint.
    case some([String])
}
