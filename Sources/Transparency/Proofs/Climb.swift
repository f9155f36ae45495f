/// The way up a tree from one of its nodes, beside the way from its last leaf, as RFC 9162 describes it in 2.1.3.2.
struct Climb {
    /// On which side the sibling is.
    enum Side {
        case left
        case right
    }

    private var node: UInt64
    private var last: UInt64

    init(from node: UInt64, last: UInt64) {
        self.node = node
        self.last = last
    }

    /// Goes up from the left sibling's subtree as far as it reaches, where the verifier has its root already.
    mutating func skipRightEdges() {
        while node & 1 == 1 { ascend() }
    }

    /// Goes up past the next hash of a path; throws when the root has been reached already.
    mutating func step() throws(TransparencyError) -> Side {
        guard last > 0 else { throw .wrongPathLength }
        let side: Side = node & 1 == 1 || node == last ? .left : .right
        // A last node without a sibling is its own parent: no hash belongs to those levels.
        if side == .left {
            while node & 1 == 0, node > 0 { ascend() }
        }
        ascend()
        return side
    }

    /// Throws when the path ended below the root.
    func finish() throws(TransparencyError) {
        guard last == 0 else { throw .wrongPathLength }
    }

    private mutating func ascend() {
        node >>= 1
        last >>= 1
    }
}
