/// The headers of a response, in the order received; looked up without regard to case.
package struct HTTPHeaders: Hashable, Sendable {
    private var fields: [(name: String, value: String)] = []

    package init() {}

    /// The value of the first header called `name`.
    package subscript(name: String) -> String? {
        let name = name.lowercased()
        return fields.first { $0.name == name }?.value
    }

    package mutating func append(name: String, value: String) {
        fields.append((name.lowercased(), value))
    }

    package static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
        left.fields.elementsEqual(right.fields, by: ==)
    }

    package func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }
}
