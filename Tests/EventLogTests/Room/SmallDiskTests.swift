import EventLog
import Foundation
import LMDB
import StoreTestSupport
import Testing

/// A disk that is really full: its log refuses in time, and the process never meets the end of it.
@Suite(
    .temporaryDirectory,
    .enabled(if: MountedDisk.isPossible, "only root, outside of most containers, may mount a file system")
)
struct SmallDiskTests {
    @Test func `a log fills its disk in order, and nothing acknowledged is lost`() async throws {
        try await MountedDisk.with("size=32m") { path in
            let log = try TallyLog.open(configuration(path))
            _ = try await log.execute(.begin([]))
            var acknowledged: UInt64 = 1
            for (priority, headroom) in [(.ordinary, .low), (.sustaining, .last), (.vital, .none)] as Steps {
                let shortage = try await fill(log, priority, &acknowledged)
                #expect(shortage.resource == .disk)
                #expect(shortage.headroom == headroom)
            }
            #expect(try log.reader.head().rawValue == acknowledged)
            await log.close()
            let again = try TallyLog.open(configuration(path))
            #expect(try again.reader.verify().head.rawValue == acknowledged)
            await again.close()
        }
    }

    @Test func `a file system that is only read is named, and the log on it can be read`() async throws {
        try await MountedDisk.with("size=32m") { path in
            let log = try TallyLog.open(configuration(path))
            _ = try await log.execute(.begin([7]))
            await log.close()
            // A child that another test is starting has the log's files open for a moment.
            try await eventually { try MountedDisk.makeReadOnly(path) }
            #expect(throws: EventLogError.readOnlyFileSystem(path: "\(path)/lock")) {
                try TallyLog.open(configuration(path))
            }
            #expect(try LogReader.open(directory: path, tableNames: Tally.tableNames).head() == 1)
            #expect(throws: EventLogError.readOnlyFileSystem(path: "\(path)/none")) {
                try TallyLog.open(configuration("\(path)/none"))
            }
        }
    }

    @Test(arguments: [false, true])
    func `a log on a disk without room for its lock file is not opened, and a full disk is named`(
        isWriting: Bool
    ) async throws {
        try await MountedDisk.with("size=4m") { path in
            let log = try TallyLog.open(configuration(path, reserve: 0))
            _ = try await log.execute(.begin([7]))
            await log.close()
            try FileManager.default.removeItem(atPath: "\(path)/log.mdb-lock")
            try MountedDisk.fill(path)

            #expect(throws: EventLogError.store(.diskFull)) {
                if isWriting {
                    _ = try TallyLog.open(configuration(path, reserve: 0))
                } else {
                    _ = try LogReader.open(directory: path, tableNames: Tally.tableNames)
                }
            }
            try FileManager.default.removeItem(atPath: "\(path)/filling")
            #expect(try LogReader.open(directory: path, tableNames: Tally.tableNames).head() == 1)
        }
    }

    private typealias Steps = [(Priority, Headroom)]

    private func configuration(_ path: String, reserve: Int = 16 << 20) -> EventLogConfiguration {
        var configuration = EventLogConfiguration(directory: path, reserve: RoomReserve(diskByteCount: reserve))
        configuration.segmentsPerSeal = 1
        configuration.onFatal = { Issue.record("the process would have ended: \($0)") }
        return configuration
    }

    /// Sends events of many sizes, and beats, until there is no room for them.
    private func fill(_ log: TallyLog, _ priority: Priority, _ acknowledged: inout UInt64) async throws -> Shortage {
        for number in 0... {
            let payload = [UInt8](repeating: 1, count: number * 997 % 20_000)
            let isBeat = number % 3 == 0
            let command =
                isBeat
                ? TallyCommand.beats(200, of: 1, priority: priority) : .add(payload, to: 1, priority: priority)
            switch await log.failure(of: command) {
            case nil: acknowledged += isBeat ? 200 : 1
            case .noRoom(let shortage): return shortage
            case let failure?: throw failure
            }
        }
        preconditionFailure("the disk is not that large")
    }
}
