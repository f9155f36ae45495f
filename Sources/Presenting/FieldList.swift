/// Names and values, a line each, the values aligned.
struct FieldList: Sendable {
    private let fields: [(name: String, value: String)]

    init(_ fields: [(name: String, value: String?)]) {
        self.fields = fields.compactMap { field in field.value.map { (field.name, $0.printable) } }
    }

    var text: String {
        let width = fields.map(\.name.count).max() ?? 0
        return fields.map { "\($0.name.padded(to: width))  \($0.value)" }.joined(separator: "\n")
    }
}
