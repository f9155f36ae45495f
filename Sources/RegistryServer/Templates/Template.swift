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

    /// The user data of the builder droplet that becomes the template's image.
    package let imageUserData: String?

    private let cloudConfig: CloudConfigTemplate
}

extension Template {
    /// The attributes a pod begins with, the region and the size among them.
    package var defaults: [AttributeKey: AttributeValue] {
        attributes.merging([.region: .string(region), .size: .string(size)]) { $1 }
    }

    /// The user data of one machine.
    package func render(_ setting: MachineSetting) throws(TemplateError) -> String {
        try cloudConfig.render(CloudConfigContext(setting).values)
    }
}

extension Template {
    /// Reads the template and renders it with sample values, so that no machine is the first to try it.
    init(_ files: TemplateFiles, _ shared: SharedFiles) throws(TemplateError) {
        let manifest = try TemplateManifest(files.manifest)
        self.init(
            name: files.name,
            description: manifest.description,
            image: manifest.image,
            region: manifest.region,
            size: manifest.size,
            tags: manifest.tags,
            attributes: manifest.attributes,
            sshKeys: manifest.sshKeys,
            reference: TemplateReference(name: files.name, digest: files.digest(with: shared)),
            imageUserData: try Self.imageUserData(files, shared),
            cloudConfig: try CloudConfigTemplate(files.cloudConfig, shared, isKnown: CloudConfigContext.isKnown)
        )
        for setting in MachineSetting.samples(attributes: defaults) { _ = try render(setting) }
    }

    private static func imageUserData(_ files: TemplateFiles, _ shared: SharedFiles) throws(TemplateError) -> String? {
        guard let image = files.image else { return nil }
        let template = try CloudConfigTemplate(image, shared) { $0 == "clean_up" }
        return try template.render(["clean_up": QuotedText(shared.cleanUp).text])
    }
}
