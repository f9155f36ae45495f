internal import Mustache
internal import Pods
internal import Yams

/// The cloud-config of a template, before it is told which machine it is for.
struct CloudConfigTemplate: Sendable {
    /// DigitalOcean takes no more.
    static let byteCountMaximum = 64 << 10

    private let file: String
    private let mustache: MustacheTemplate

    /// Reads the template; a tag that stands for nothing is an error, since it would be left out in silence.
    init(_ text: String, file: String) throws(TemplateError) {
        self.file = file
        for name in MustacheTags(text).names where !CloudConfigContext.isKnown(name) {
            throw TemplateError(file, "'{{\(name)}}' stands for nothing; known are \(CloudConfigContext.knownNames)")
        }
        do {
            mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        } catch {
            throw TemplateError(file, "this is not Mustache: \(error)")
        }
    }

    /// The user data of one machine, checked: other bytes than ASCII have made droplets vanish.
    func render(_ setting: MachineSetting) throws(TemplateError) -> String {
        let text = mustache.render(CloudConfigContext(setting).values)
        guard text.hasPrefix("#cloud-config\n") else { throw TemplateError(file, "the first line is not '#cloud-config'") }
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw TemplateError(file, "there are bytes that are not ASCII") }
        guard text.utf8.count <= Self.byteCountMaximum else {
            throw TemplateError(file, "\(text.utf8.count) bytes; user data has at most \(Self.byteCountMaximum)")
        }
        try checkYAML(text)
        return text
    }

    private func checkYAML(_ text: String) throws(TemplateError) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw TemplateError(file, "what it renders to is not YAML: \(error)")
        }
        guard node?.mapping != nil else { throw TemplateError(file, "what it renders to is no mapping of YAML") }
    }
}
