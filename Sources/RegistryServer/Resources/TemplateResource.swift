internal import Pods
internal import RegistryAPI

/// A template, as people choose one.
struct TemplateResource: Codable, Hashable, Sendable {
    var name: String
    var description: String
    var image: String
    var tags: [String]
    var attributes: [String: ScalarValue]

    /// SHA-256 of its files, as in `pod.created`.
    var digest: String
}

extension TemplateResource {
    init(_ template: Template) {
        self.init(
            name: template.name,
            description: template.description,
            image: template.image,
            tags: template.tags.map(\.rawValue).sorted(),
            attributes: Dictionary(
                uniqueKeysWithValues: template.defaults.map { ($0.key.rawValue, ScalarValue($0.value)) }
            ),
            digest: template.reference.digest.hexadecimal
        )
    }
}
