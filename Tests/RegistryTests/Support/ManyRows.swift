import LMDB
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

extension Registry {
    /// Makes so many pods that a rebuild takes several transactions.
    func createMany(count: Int = 800) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<count {
                let id = try #require(PodID("pod-\(number)"))
                group.addTask {
                    try await self.create(id, tags: ["blue", "green"], attributes: ["score": .int(1)])
                }
            }
        }
    }
}

/// Makes a registry with many rows, and closes it.
func fillManyRows() async throws -> Fleet {
    let registry = try Registry.temporary()
    try await registry.createMany()
    let fleet = try registry.reader.fleet()
    await registry.close()
    return fleet
}

/// The generations that have a row in any view of a closed registry.
func storedGenerations() throws -> Set<[UInt8]> {
    try withRawLog { transaction throws(LMDBError) in
        var generations: Set<[UInt8]> = []
        for name in words.keys {
            let rows = try transaction.rows(of: try transaction.openTable(name))
            generations.formUnion(rows.map { Array($0.key.prefix(4)) })
        }
        return generations
    }
}
