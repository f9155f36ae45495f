@testable import Transparency

/// Every path that differs from this one in a way that happens: a flipped bit, neighbours swapped, a hash lost or added.
func everySpoiledPath(_ path: [MerkleHash]) -> [[MerkleHash]] {
    var spoiled: [[MerkleHash]] = [path + [.empty], [.empty] + path]
    for index in path.indices {
        spoiled.append(path.replacing(index, by: path[index].flipped))
        spoiled.append(Array(path[..<index] + path[(index + 1)...]))
        spoiled.append(Array(path[...index] + path[index...]))
        guard index > 0 else { continue }
        spoiled.append(path.replacing(index, by: path[index - 1]).replacing(index - 1, by: path[index]))
    }
    return spoiled
}

extension Array {
    fileprivate func replacing(_ index: Int, by element: Element) -> [Element] {
        var copy = self
        copy[index] = element
        return copy
    }
}
