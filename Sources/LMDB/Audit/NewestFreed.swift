/// Finds the transaction that freed pages last; a commit after the first frees some, so it is that of the snapshot.
struct NewestFreed {
    let file: PageFile

    /// Throws when the free list was last written by another transaction than that of its meta page.
    func check(_ meta: MetaPage) throws(FileFinding) {
        let found = try transaction(of: meta)
        guard meta.transaction <= 1 && found == nil || found == meta.transaction else {
            let writer = found.map(String.init) ?? "none"
            throw FileFinding(
                page: meta.number,
                "says that it is of transaction \(meta.transaction), and its free list is of \(writer)"
            )
        }
    }

    /// Follows the highest keys down the free list of a snapshot.
    private func transaction(of meta: MetaPage) throws(FileFinding) -> UInt64? {
        guard var number = meta.free.root else { return nil }
        for _ in 0..<meta.free.depth {
            let page = try TreePage(try file.page(number))
            guard let last = page.nodes.last else { return nil }
            guard page.kind == .branch else { return try key(of: last, on: page) }
            number = last.child
        }
        throw FileFinding(page: number, "is no leaf, at the bottom of the free list")
    }

    private func key(of node: PageNode, on page: TreePage) throws(FileFinding) -> UInt64 {
        guard node.keyByteCount == 8 else { throw page.bytes.finding("is no page of the free list") }
        return page.bytes.integer(at: node.key.lowerBound)
    }
}
