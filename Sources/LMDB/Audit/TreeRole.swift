/// What a tree is for, which decides what may stand in it.
enum TreeRole: Hashable {
    /// The free list: transaction → the pages that it stopped using.
    case free

    /// Table name → the table's record.
    case main

    case table(String)

    /// The name of a table; `nil` for LMDB's own trees.
    var tableName: String? {
        guard case .table(let name) = self else { return nil }
        return name
    }

    /// How keys are ordered.
    var order: KeyOrder {
        self == .free ? .number : .bytes
    }

    /// The fewest children of a branch page; LMDB leaves one alone only in the free list.
    var childrenMinimum: Int {
        self == .free ? 1 : 2
    }
}

extension TreeRole: CustomStringConvertible {
    var description: String {
        switch self {
        case .free: "the free list"
        case .main: "the list of tables"
        case .table(let name): "table \(name)"
        }
    }
}
