import EventLog
import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct MetricsTests {
    @Test func `commits and entries are counted, and what changed nothing is not`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], [2]))
        _ = try await log.execute(.beats(3, of: 1))
        _ = try await log.state()
        let metrics = try log.metrics()
        #expect(metrics.head == 5)
        #expect(metrics.activity.entryCount == 5)
        #expect(metrics.activity.commits.count == 2)
        #expect(metrics.activity.commits.longest > .zero)
        #expect(metrics.activity.commits.longest <= metrics.activity.commits.sum)
    }

    @Test func `what is sealed is counted, and how much is not`() async throws {
        let log = try TallyLog.open(.sealing())
        _ = try await log.execute(.begin([1]))
        for _ in 0..<3 { _ = try await log.execute(.beats(4_096, of: 1)) }
        try await log.untilSealed(through: 12_288)
        _ = try await log.state()
        let metrics = try log.metrics()
        #expect(metrics.sealed == 12_288)
        #expect(metrics.head == 12_289)
        #expect(metrics.activity.sealedSegmentCount == 3)
        #expect(try #require(metrics.activity.lastSeal) > .zero)
        #expect(metrics.activity.damage == nil)
    }

    @Test func `the file, the map and the disk are measured`() async throws {
        var configuration = EventLogConfiguration.temporary(mapSize: 8 << 20)
        configuration.freeDiskBytes = { [directory = configuration.directory] path in path == directory ? 3 << 30 : 0 }
        let log = try TallyLog.open(configuration)
        let before = try log.metrics()
        for _ in 0..<10 { _ = try await log.execute(.begin(Array(repeating: 1, count: 100_000))) }
        let after = try log.metrics()
        let path = "\(TemporaryDirectory.path)/log.mdb"
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        #expect(after.fileByteCount == size)
        #expect(after.usedByteCount - before.usedByteCount >= 1_000_000)
        #expect(after.mapByteCount == 8 << 20)
        #expect(after.room.mapByteCount <= before.room.mapByteCount - 1_000_000)
        #expect(after.room.headroom == .ample)
    }

    @Test func `a file system is asked how much it has left`() throws {
        let free = try TallyLog.temporary().metrics().room.diskByteCount
        let asked = try FileManager.default.attributesOfFileSystem(forPath: TemporaryDirectory.path)[.systemFreeSize]
        #expect(abs(free - (try #require(asked as? Int))) < 1 << 30)
        #expect(FileSystem.freeByteCount(directory: "/nowhere") == 0)
    }

    @Test(arguments: [(0o700, false), (0o755, false), (0o770, true), (0o702, true)])
    func `a directory that others may write to is told of`(mode: Int, isExposed: Bool) throws {
        let path = TemporaryDirectory.path
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let log = try TallyLog.temporary()
        #expect(try log.metrics().exposure == (isExposed ? .othersMayWrite(path: path) : nil))
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a directory away"))
    func `a directory that belongs to another is told of`() throws {
        let path = TemporaryDirectory.path
        try FileManager.default.setAttributes([.ownerAccountID: 12_345], ofItemAtPath: path)
        #expect(try TallyLog.temporary().metrics().exposure == .belongsToAnother(path: path, owner: 12_345))
    }

    @Test func `durations are counted by their bounds`() {
        var tally = DurationTally()
        for duration in [.zero, .microseconds(250), .microseconds(251), .seconds(9)] as [Duration] {
            tally.add(duration)
        }
        #expect(tally.counts.first == 2)
        #expect(tally.counts[1] == 1)
        #expect(tally.counts.last == 1)
        #expect(tally.count == 4)
        #expect(tally.sum == .seconds(9) + .microseconds(501))
        #expect(tally.longest == .seconds(9))
    }
}
