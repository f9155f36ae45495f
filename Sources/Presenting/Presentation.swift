internal import RegistryAPI

/// A result in each of the forms that people can ask for.
package struct Presentation {
    /// The whole answer, for `json` and `yaml`.
    let whole: any Encodable

    /// What `jsonl` prints a line of.
    let items: [any Encodable]
    let names: [String]

    /// For people; wide or not, with a header or without.
    package let text: (_ isWide: Bool, _ isHeaderless: Bool) -> String

    package init(
        whole: any Encodable,
        items: [any Encodable],
        names: [String],
        text: @escaping (_ isWide: Bool, _ isHeaderless: Bool) -> String
    ) {
        self.whole = whole
        self.items = items
        self.names = names
        self.text = text
    }
}

extension Presentation {
    /// The result as whole lines of standard output.
    package func lines(_ options: OutputOptions) throws -> [String] {
        switch options.format {
        case .table: [text(false, options.isHeaderless)]
        case .wide: [text(true, options.isHeaderless)]
        case .json: [try Self.json(whole, pretty: true)]
        case .jsonl: try items.map { try Self.json($0, pretty: false) }
        case .yaml: [try Self.yaml(whole)]
        case .name: names
        }
    }

    private static func json(_ value: any Encodable, pretty: Bool) throws -> String {
        String(decoding: try WireFormat.encode(value, pretty: pretty), as: UTF8.self)
    }

    private static func yaml(_ value: any Encodable) throws -> String {
        try WireFormat.decode(JSONValue.self, from: try WireFormat.encode(value)).yaml
    }
}
