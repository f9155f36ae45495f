internal import Hummingbird
internal import Pods
internal import RegistryAPI

/// What pods can be made from.
struct TemplateRoutes: Sendable {
    let templates: TemplateCatalogue

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/templates", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            return try .json(TemplateList(templates: templates.all.map(TemplateResource.init)))
        }
    }
}
