import Synchronization

/// What a disk has left, as the test says.
final class TestDisk: Sendable {
    private let left = Atomic(1 << 40)

    var free: Int { left.load(ordering: .relaxed) }

    func leave(_ byteCount: Int) {
        left.store(byteCount, ordering: .relaxed)
    }
}
