import LMDB
import Pods
import PodsTestSupport
import StoreTestSupport
import Synchronization
import Testing

@testable import Registry

@Suite(.temporaryDirectory) struct LiveRebuildTests {
    @Test func `commands and beats go on while the views are rebuilt`() async throws {
        let registry = try Registry.temporary()
        try await registry.createMany()
        let machines = [
            try await registry.serve("web", droplet: 101), try await registry.serve("desk", droplet: 102),
        ]
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await change(registry) }
            group.addTask { while !Task.isCancelled { try await registry.beat(machines, count: 64) } }
            for _ in 0..<3 {
                let report = try await registry.rebuild()
                #expect(report.prior == .sound)
            }
            group.cancelAll()
        }
        try checkSound(registry.reader)
        await registry.close()
        try checkSound(try RegistryReader.open(directory: TemporaryDirectory.path))
        #expect(try storedGenerations().count == 1)
    }

    @Test func `a rebuild that is interrupted before any of its transactions does no harm, and is gone on with`()
        async throws
    {
        let registry = try Registry.temporary()
        try await registry.createMany(count: 400)
        let machine = try await registry.serve("web", droplet: 101)
        var transactionCount = 0
        while try await !registry.rebuild(interruptedAfter: transactionCount) {
            transactionCount += 1
            try await registry.execute(.set("web", "score", .int(Int64(transactionCount))), by: .ann)
            try await registry.beat(from: machine)
            try checkSound(registry.reader)
        }
        #expect(transactionCount > 5)
        try checkSound(registry.reader)
        await registry.close()
        #expect(try storedGenerations().count == 1)
    }

    @Test func `what an interrupted rebuild has written is not written again`() async throws {
        let registry = try Registry.temporary()
        try await registry.createMany()
        let (first, second) = (RowCount(), RowCount())
        let rowCount = try registry.reader.fleet().viewRows.count
        await #expect(throws: RebuildError.interrupted) {
            try await registry.rebuild(isInterrupted: { first.value > 0 }, onProgress: { first.note($0) })
        }
        _ = try await registry.rebuild(onProgress: { second.note($0) })
        #expect(first.value == rowCount)
        #expect(second.value == rowCount - Rebuild.rowsPerTransaction)
        try checkSound(registry.reader)
    }

    @Test(arguments: words.keys.sorted(), Fault.allCases)
    func `damaged views are mended beneath a registry that goes on, and its reconciler is held`(
        table: String,
        fault: Fault
    ) async throws {
        if table == "views.registry", fault == .surplus { return }
        let clean = try await fillEveryView()
        try fault.plant(in: table)
        let registry = try Registry.temporary()
        let state = try registry.reader.fleet().registry
        try await registry.execute(.resumeReconciler(reason: "nothing seen").informed(of: state), by: .ann)
        _ = try registry.reader.fleet()
        let report = try await registry.rebuild()
        #expect(report.prior.isWrong)
        try checkSound(registry.reader)
        let fleet = try registry.reader.fleet()
        #expect(fleet.pods == clean.pods)
        #expect(fleet.registry.hold?.reason.hasPrefix("the views were rebuilt: ") == true)
        try await registry.execute(.tag("web", "red"), by: .ann)
        let again = try await registry.rebuild()
        #expect(again.prior == .sound)
        try checkSound(registry.reader)
    }

    @Test func `a registry is rebuilt once at a time`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        _ = try await registry.rebuild(onProgress: { _ in
            await #expect(throws: RebuildError.underWay) { try await registry.rebuild() }
        })
        _ = try await registry.rebuild()
    }

    /// Changes old pods and makes new ones until the task is cancelled.
    private func change(_ registry: Registry) async throws {
        var number: Int64 = 0
        while !Task.isCancelled {
            number += 1
            let (old, new) = (PodID("pod-\(number % 800)"), PodID("new-\(number)"))
            try await registry.execute(.set(try #require(old), "score", .int(number)), by: .ann)
            try await registry.create(try #require(new), tags: ["red"])
        }
    }

    private func checkSound(_ reader: RegistryReader) throws {
        #expect(try reader.verify().differences == [])
        #expect(try reader.fleet() == reader.replay(through: reader.head()))
    }
}

extension Registry {
    /// Whether the rebuild came to its end before it had begun so many transactions.
    fileprivate func rebuild(interruptedAfter count: Int) async throws -> Bool {
        let left = Atomic(count)
        do throws(RebuildError) {
            _ = try await rebuild(isInterrupted: { left.subtract(1, ordering: .relaxed).oldValue <= 0 })
            return true
        } catch {
            #expect(error == .interrupted)
            return false
        }
    }
}

/// How many rows a rebuild found that it had to write.
private final class RowCount: Sendable {
    private let count = Atomic(0)

    var value: Int {
        count.load(ordering: .relaxed)
    }

    func note(_ progress: RebuildProgress) {
        guard progress.stage == .writing, let total = progress.total else { return }
        count.store(total, ordering: .relaxed)
    }
}
