internal import Pods
internal import Yams

/// `template.yaml`, read and checked.
struct TemplateManifest {
    let description: String
    let image: String
    let region: String
    let size: String
    let tags: Set<Pods.Tag>
    let attributes: [AttributeKey: AttributeValue]
    let sshKeys: SSHKeyChoice

    private static let keys: Set<String> = [
        "description", "tags", "image", "region", "size", "attributes", "ssh_keys",
    ]

    init(_ file: TextFile) throws(TemplateError) {
        let node = ManifestNode(try Self.parse(file.text, file.path), file: file.path)
        try node.refuseOthers(than: Self.keys)
        description = try node.text("description")
        image = try node.text("image")
        region = try node.text("region")
        size = try node.text("size")
        tags = try node.tags("tags")
        attributes = try node.attributes("attributes")
        sshKeys = try node.sshKeys("ssh_keys")
    }

    private static func parse(_ text: String, _ file: String) throws(TemplateError) -> Node.Mapping {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw TemplateError(file, "this is not YAML: \(error)")
        }
        guard let mapping = node?.mapping else { throw TemplateError(file, "the file is no mapping of keys to values") }
        return mapping
    }
}
