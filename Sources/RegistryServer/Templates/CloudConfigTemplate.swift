internal import Mustache
internal import Yams

/// The text of a cloud-config, before it is told which machine it is for.
struct CloudConfigTemplate: Sendable {
    /// DigitalOcean takes no more.
    static let byteCountMaximum = 64 << 10

    private let file: String
    private let library: MustacheLibrary

    /// Reads the template; a tag that stands for nothing is an error, since it would be left out in silence.
    init(_ text: TextFile, _ shared: SharedFiles, isKnown: (String) -> Bool) throws(TemplateError) {
        file = text.path
        let pieces = shared.textsByName
        for name in MustacheTags(text.text, shared: pieces).names.sorted() where !isKnown(name) {
            throw TemplateError(file, "'{{\(name)}}' stands for nothing; the README of the templates lists what does")
        }
        do {
            library = MustacheLibrary(templates: try pieces.merging(["": text.text]) { $1 }.mapValues(Self.parse))
        } catch {
            throw TemplateError(file, "this is not Mustache: \(error)")
        }
    }

    /// The user data of one machine, checked: other bytes than ASCII have made droplets vanish.
    func render(_ values: [String: Any]) throws(TemplateError) -> String {
        guard let text = library.render(values, withTemplate: "") else { throw TemplateError(file, "there is no text") }
        guard text.hasPrefix("#cloud-config\n") else { throw TemplateError(file, "line 1 is not '#cloud-config'") }
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw TemplateError(file, "not every byte of it is ASCII") }
        guard text.utf8.count <= Self.byteCountMaximum else {
            throw TemplateError(file, "\(text.utf8.count) bytes; user data has at most \(Self.byteCountMaximum)")
        }
        try checkYAML(text)
        return text
    }

    /// Nothing is escaped as HTML: what goes in is quoted already.
    private static func parse(_ text: String) throws -> MustacheTemplate {
        try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
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
