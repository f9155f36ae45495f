/// `GET /v1/templates`.
struct TemplateList: Codable, Hashable, Sendable {
    var templates: [TemplateResource]
}
