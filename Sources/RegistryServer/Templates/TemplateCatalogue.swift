internal import Pods

/// The templates there are, each checked when it was read.
package struct TemplateCatalogue: Sendable {
    private let templates: [String: Template]

    /// Without any template.
    package init() {
        templates = [:]
    }

    /// Reads every directory in `directory` that holds a `template.yaml`; one bad template fails them all.
    package init(directory: String) throws(TemplateError) {
        let shared = try SharedFiles(in: directory)
        var templates: [String: Template] = [:]
        for name in try TextFile.names(in: directory) where try TextFile.isThere(directory, name + "/template.yaml") {
            templates[name] = try Template(TemplateFiles(name: name, in: directory), shared)
        }
        guard !templates.isEmpty else {
            throw TemplateError(directory, "there is no template here; a template is a directory with a template.yaml")
        }
        self.templates = templates
    }

    package subscript(name: String) -> Template? {
        templates[name]
    }

    /// Sorted by name.
    package var all: [Template] {
        templates.values.sorted { $0.name < $1.name }
    }

    /// The user data of one machine.
    package func render(_ name: String, _ setting: MachineSetting) throws(TemplateError) -> String {
        guard let template = templates[name] else {
            throw TemplateError(
                name,
                "there is no template of this name; bring it back, or retire the pods made from it"
            )
        }
        return try template.render(setting)
    }
}
