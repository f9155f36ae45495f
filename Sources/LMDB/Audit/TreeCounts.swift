/// How much there is in a tree.
struct TreeCounts: Hashable {
    var branchPages: UInt64 = 0
    var leafPages: UInt64 = 0
    var overflowPages: UInt64 = 0
    var entries: UInt64 = 0
}

extension TreeCounts: CustomStringConvertible {
    var description: String {
        "\(entries) entries on \(leafPages) leaf, \(branchPages) branch and \(overflowPages) overflow pages"
    }
}
