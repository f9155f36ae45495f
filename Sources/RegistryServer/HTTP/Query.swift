/// What follows the question mark; a name that no route knows is an error, never passed by.
struct Query: Sendable {
    private let items: [(name: String, value: String)]

    init(_ text: String?, names: Set<String>) throws(Rejection) {
        var items: [(name: String, value: String)] = []
        for part in (text ?? "").split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count == 2 ? halves[1].percentDecoded : ""
            guard let name = halves[0].percentDecoded, let value else {
                throw .invalid("the query's '\(part)' is not percent-encoded UTF-8")
            }
            guard names.contains(name) else {
                throw .invalid("the query's '\(name)' means nothing here; known are \(Self.list(names))")
            }
            items.append((name, value))
        }
        self.items = items
    }

    func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }

    /// The one value; twice the same name is an error where one is meant.
    func one(_ name: String) throws(Rejection) -> String? {
        let values = all(name)
        guard values.count <= 1 else { throw .invalid("'\(name)' is given \(values.count) times; give it once") }
        return values.first
    }

    func flag(_ name: String) throws(Rejection) -> Bool {
        switch try one(name) {
        case nil, "false": return false
        case "true", "": return true
        case let value?: throw .invalid("'\(name)' is true or false, not '\(value)'")
        }
    }

    func number(_ name: String) throws(Rejection) -> UInt64? {
        guard let text = try one(name) else { return nil }
        guard let number = UInt64(text) else { throw .invalid("'\(name)' is a whole number, not '\(text)'") }
        return number
    }

    private static func list(_ names: Set<String>) -> String {
        names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
    }
}
