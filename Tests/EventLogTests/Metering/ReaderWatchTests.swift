import EventLog
import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct ReaderWatchTests {
    @Test func `a reader that stays behind is told of, with how far and since when`() async throws {
        let disk = TestDisk()
        let log = try TallyLog.open(disk.configuration())
        _ = try await log.execute(.begin([]))
        let snapshot = HeldSnapshot(log.reader)
        #expect(try log.metrics().readerCount == 1)
        #expect(try log.metrics().oldestReader == nil, "it sees the newest commit, and holds nothing")
        for _ in 0..<3 { _ = try await log.execute(.add([], to: 1)) }
        #expect(try log.metrics().oldestReader == HeldReader(processID: getpid(), lag: 3, age: 0))
        disk.wait(90_000)
        _ = try await log.execute(.add([], to: 1))
        #expect(try log.metrics().oldestReader == HeldReader(processID: getpid(), lag: 4, age: 90_000))
        snapshot.end()
        #expect(try log.metrics().readerCount == 0)
        #expect(try log.metrics().oldestReader == nil)
    }

    @Test func `the slot of a reader that died is freed within a minute of work`() async throws {
        let disk = TestDisk()
        let log = try TallyLog.open(disk.configuration())
        _ = try await log.execute(.begin([]))
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = TemporaryDirectory.path as String] in
            try LogReader.open(directory: path).withSnapshot { _, _ throws(EventLogError) in
                _ = kill(getpid(), SIGKILL)
            }
        }
        disk.wait(59_999)
        _ = try await log.execute(.add([], to: 1))
        #expect(try log.metrics().oldestReader?.lag == 1)
        #expect(try log.metrics().oldestReader?.processID != getpid())
        disk.wait(1)
        _ = try await log.execute(.add([], to: 1))
        #expect(try log.metrics().activity.freedReaderCount == 1)
        #expect(try log.metrics().oldestReader == nil)
    }
}

/// A snapshot of the log that a thread of its own keeps open.
private struct HeldSnapshot {
    private let release = DispatchSemaphore(value: 0)
    private let isReleased = DispatchSemaphore(value: 0)

    /// Returns when the snapshot is open.
    init(_ reader: LogReader) {
        let isOpen = DispatchSemaphore(value: 0)
        Thread.detachNewThread { [release, isReleased] in
            try? reader.withSnapshot { _, _ throws(EventLogError) in
                isOpen.signal()
                release.wait()
            }
            isReleased.signal()
        }
        isOpen.wait()
    }

    /// Returns when the snapshot is gone.
    func end() {
        release.signal()
        isReleased.wait()
    }
}
