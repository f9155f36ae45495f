internal import RegistryAPI

/// A result in each of the forms that people can ask for.
struct Presentation {
    /// The whole answer, for `json` and `yaml`.
    let whole: any Encodable

    /// What `jsonl` prints a line of.
    let items: [any Encodable]
    let names: [String]

    /// For people; wide or not, with a header or without.
    let text: (_ isWide: Bool, _ isHeaderless: Bool) -> String
}

extension Session {
    func show(_ presentation: Presentation, _ options: OutputOptions) throws {
        switch options.format {
        case .table: print(presentation.text(false, options.isHeaderless))
        case .wide: print(presentation.text(true, options.isHeaderless))
        case .json: print(try json(presentation.whole, pretty: true))
        case .jsonl: for item in presentation.items { print(try json(item, pretty: false)) }
        case .yaml: print(try yaml(presentation.whole))
        case .name: for name in presentation.names { print(name) }
        }
    }

    private func json(_ value: any Encodable, pretty: Bool) throws -> String {
        String(decoding: try WireFormat.encode(value, pretty: pretty), as: UTF8.self)
    }

    private func yaml(_ value: any Encodable) throws -> String {
        try WireFormat.decode(JSONValue.self, from: try WireFormat.encode(value)).yaml
    }
}
