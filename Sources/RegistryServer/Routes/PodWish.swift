internal import Pods
internal import RegistryAPI

/// A pod to be: what was asked for, on top of what its template says.
struct PodWish: Sendable {
    let id: PodID?
    let template: Template?
    private let image: String
    private let tags: Set<Tag>
    private let attributes: [AttributeKey: AttributeValue]

    init(_ request: CreatePodRequest, _ templates: TemplateCatalogue) throws(Rejection) {
        id = try Inquiry.podID(request.id)
        template = try Self.template(request.template, templates)
        image = request.image ?? template?.image ?? ""
        tags = (template?.tags ?? []).union(try Self.tags(request.tags))
        attributes = (template?.defaults ?? [:]).merging(try Self.attributes(request.attributes)) { $1 }
    }

    func pod(_ id: PodID) -> NewPod {
        NewPod(id: id, image: image, template: template?.reference, tags: tags, attributes: attributes)
    }
}

extension PodWish {
    private static func template(_ name: String?, _ templates: TemplateCatalogue) throws(Rejection) -> Template? {
        guard let name else { return nil }
        guard let template = templates[name] else {
            let known = templates.all.map(\.name).joined(separator: ", ")
            throw .invalid("at template: there is no template '\(name)'; there are: \(known.isEmpty ? "none" : known)")
        }
        return template
    }

    private static func tags(_ texts: [String]) throws(Rejection) -> Set<Tag> {
        var tags: Set<Tag> = []
        for text in texts {
            guard let tag = Tag(text) else { throw .invalid("at tags: " + Inquiry.problem(withTag: text)) }
            tags.insert(tag)
        }
        return tags
    }

    private static func attributes(
        _ values: [String: ScalarValue]
    ) throws(Rejection) -> [AttributeKey: AttributeValue] {
        var attributes: [AttributeKey: AttributeValue] = [:]
        for (text, value) in values {
            guard let key = AttributeKey(text) else {
                throw .invalid("at attributes: " + Inquiry.problem(withKey: text))
            }
            attributes[key] = AttributeValue(value)
        }
        return attributes
    }
}
