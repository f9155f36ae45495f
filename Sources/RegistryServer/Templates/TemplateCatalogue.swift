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
        var templates: [String: Template] = [:]
        for name in try TemplateFiles.names(in: directory) {
            templates[name] = try Template(TemplateFiles(name: name, in: directory))
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
            throw TemplateError(name, "there is no template of this name; the pod needs one that is here")
        }
        return try template.cloudConfig.render(setting)
    }
}

extension Template {
    /// Reads the template and renders it once with sample values, so that no machine is the first to try it.
    fileprivate init(_ files: TemplateFiles) throws(TemplateError) {
        let manifest = try TemplateManifest(files.manifest, file: files.manifestPath)
        self.init(
            name: files.name,
            description: manifest.description,
            image: manifest.image,
            region: manifest.region,
            size: manifest.size,
            tags: manifest.tags,
            attributes: manifest.attributes,
            sshKeys: manifest.sshKeys,
            reference: TemplateReference(name: files.name, digest: files.digest),
            cloudConfig: try CloudConfigTemplate(files.cloudConfig, file: files.cloudConfigPath)
        )
        for setting in MachineSetting.samples(attributes: defaults) { _ = try cloudConfig.render(setting) }
    }
}
