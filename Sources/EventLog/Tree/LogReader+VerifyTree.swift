internal import Dispatch
internal import LMDB
internal import Synchronization
internal import Transparency

extension LogReader {
    /// Hashes every sealed entry again, on all processors, and compares with the stored nodes of the tree.
    ///
    /// Throws `.damaged` with the first entry of the first subtree whose stored root is another. Tells `onProgress` the
    /// position reached after each 256 segments.
    package func verifyTree(onProgress: (Position) -> Void = { _ in }) throws(EventLogError) {
        let segmentCount = Int(try sealed().rawValue) / SegmentForm.entryCount
        var nodeCount = 0
        for start in stride(from: 0, to: segmentCount, by: Self.segmentsAtOnce) {
            let indices = start..<min(start + Self.segmentsAtOnce, segmentCount)
            let roots = try segmentRoots(indices)
            for (index, root) in zip(indices, roots) {
                nodeCount += try compare(root, ofSegment: UInt64(index))
            }
            onProgress(Position(rawValue: UInt64(indices.upperBound * SegmentForm.entryCount)))
        }
        try expectNodes(nodeCount, of: segmentCount)
    }

    private static var segmentsAtOnce: Int { 256 }

    /// The roots that the entries of some segments have.
    private func segmentRoots(_ indices: Range<Int>) throws(EventLogError) -> [MerkleHash] {
        let found = Mutex<[Int: Result<MerkleHash, EventLogError>]>([:])
        DispatchQueue.concurrentPerform(iterations: indices.count) { place in
            let index = indices.lowerBound + place
            let result = segmentRoot(index)
            found.withLock { $0[index] = result }
        }
        let results = found.withLock(\.self)
        var roots: [MerkleHash] = []
        for index in indices {
            guard let result = results[index] else { preconditionFailure("every segment was hashed") }
            roots.append(try result.get())
        }
        return roots
    }

    private func segmentRoot(_ index: Int) -> Result<MerkleHash, EventLogError> {
        do throws(EventLogError) {
            let root = try withSnapshot { transaction, tables throws(EventLogError) in
                let subtree = Subtree(level: SegmentForm.height, index: UInt64(index))
                return try tables.hashedRoot(of: subtree, in: transaction)
            }
            return .success(root)
        } catch {
            return .failure(error)
        }
    }

    /// Compares the stored root of a segment, and those of the larger subtrees that it completes; returns how many.
    private func compare(_ root: MerkleHash, ofSegment index: UInt64) throws(EventLogError) -> Int {
        try withSnapshot { transaction, tables throws(EventLogError) in
            var subtree = Subtree(level: SegmentForm.height, index: index)
            var hash = root
            var count = 1
            while true {
                guard try tables.storedRoot(of: subtree, in: transaction) == hash else {
                    throw .damaged(position: subtree.first, .treeNode)
                }
                guard subtree.index & 1 == 1 else { return count }
                let sibling = Subtree(level: subtree.level, index: subtree.index - 1)
                guard let left = try tables.storedRoot(of: sibling, in: transaction) else {
                    throw .damaged(position: sibling.first, .treeNode)
                }
                hash = .node(left, hash)
                subtree = Subtree(level: subtree.level + 1, index: subtree.index >> 1)
                count += 1
            }
        }
    }

    /// Looks for nodes that no segment explains; what is sealed meanwhile is left for the next time.
    private func expectNodes(_ count: Int, of segmentCount: Int) throws(EventLogError) {
        try withSnapshot { transaction, tables throws(EventLogError) in
            do throws(LMDBError) {
                let sealed = try tables.sealed(in: transaction)
                guard sealed.rawValue == UInt64(segmentCount * SegmentForm.entryCount) else { return }
                guard try transaction.count(of: tables.tree) == count else { throw .corrupted }
            } catch {
                throw EventLogError(error)
            }
        }
    }
}
