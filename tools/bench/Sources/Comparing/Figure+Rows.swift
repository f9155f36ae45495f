import EventLog
import Registry

extension Figure {
    /// What a beat takes before it is sealed.
    static func row(_ scratch: Scratch) -> Figure {
        Figure(title: "a beat before it is sealed", aim: "≤ 60", unit: .bytes) {
            try await scratch.withFresh(bytesOfRow)
        }
    }

    private static func bytesOfRow(_ directory: String) async throws -> Double {
        let registry = try Registry.open(.unsealed(directory))
        let pods = try await TestPod.populate(registry)
        let (rounds, path) = (200, "\(directory)/log.mdb")
        let before = try Files.byteCount(of: path)
        for _ in 0..<rounds {
            try await withThrowingTaskGroup { group in
                for pod in pods { group.addTask { _ = try await registry.beat(from: pod.machine) } }
                try await group.waitForAll()
            }
        }
        let after = try Files.byteCount(of: path)
        await registry.close()
        return Double(after - before) / Double(rounds * pods.count)
    }
}
