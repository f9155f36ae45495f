import EventLog
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct RoomTests {
    @Test(
        arguments: [
            (256 << 20, [.ordinary, .sustaining, .vital]),
            (256 << 20 - 1, [.sustaining, .vital]),
            (64 << 20, [.sustaining, .vital]),
            (64 << 20 - 1, [.vital]),
            (16 << 20, [.vital]),
            (16 << 20 - 1, []),
        ] as [(Int, [Priority])]
    )
    func `the fuller the disk, the more urgent is what is stored`(free: Int, served: [Priority]) async throws {
        let disk = TestDisk()
        let log = try TallyLog.open(disk.configuration())
        _ = try await log.execute(.begin([]))
        disk.leave(free)
        disk.wait(1_000)
        for priority in [.ordinary, .sustaining, .vital] as [Priority] {
            let shortage = await log.shortage(for: .add([], to: 1, priority: priority))
            #expect((shortage == nil) == served.contains(priority))
            #expect(shortage == nil || shortage?.left == free)
        }
        #expect(try log.reader.head().rawValue == UInt64(1 + served.count))
    }

    @Test func `what needs no room is answered on a full disk`() async throws {
        let disk = TestDisk()
        let log = try TallyLog.open(disk.configuration())
        let id = try #require(CommandID(text: "once", body: []))
        let first = try await log.execute(.begin([], id: id))
        disk.leave(0)
        disk.wait(1_000)
        let again = try await log.execute(.begin([], id: id))
        #expect(again == Receipt(first: first.first, count: 1, isRepeat: true, head: 1))
        #expect(
            await log.failure(of: .add([], to: 1, expecting: 7)) == .conflict(stream: 1, expected: 7, actual: 1)
        )
        #expect(try await log.state().eventCounts == [1: 1])
        #expect(await log.shortage(for: .begin([])) != nil)
        #expect(try log.reader.head() == 1)
    }

    @Test func `room that comes back is noticed at once`() async throws {
        let disk = TestDisk(free: 1 << 20)
        let log = try TallyLog.open(disk.configuration())
        #expect(await log.shortage(for: .begin([]))?.headroom == Headroom.none)
        disk.leave(1 << 40)
        #expect(try await log.execute(.begin([])).first == 1)
    }

    @Test func `the disk is asked once a second, and after each MiB`() async throws {
        let disk = TestDisk()
        let log = try TallyLog.open(disk.configuration())
        _ = try await log.execute(.begin([]))
        let before = disk.lookCount
        for _ in 0..<100 { _ = try await log.execute(.add([], to: 1)) }
        #expect(disk.lookCount == before)
        disk.wait(1_000)
        for _ in 0..<100 { _ = try await log.execute(.add([], to: 1)) }
        #expect(disk.lookCount == before + 1)
        for _ in 0..<40 { _ = try await log.execute(.add(Array(repeating: 1, count: 100_000), to: 1)) }
        #expect((before + 4...before + 5).contains(disk.lookCount))
    }

    @Test func `while room is low no command fills a batch by itself`() async throws {
        let disk = TestDisk(free: 128 << 20)
        let log = try TallyLog.open(disk.configuration())
        _ = try await log.execute(.add([], to: 0, priority: .vital))
        #expect(await log.shortage(for: .beats(257, of: 0, priority: .vital)) != nil)
        #expect(try await log.execute(.beats(256, of: 0, priority: .vital)).count == 256)
        #expect(await log.failure(of: .beats(4_097, of: 0, priority: .vital)) == .tooLarge)
    }

    @Test func `a map fills up in order, and nothing acknowledged is lost`() async throws {
        var configuration = TestDisk().configuration(mapSize: 16 << 20)
        configuration.reserve.mapPerMille = 250
        configuration.segmentsPerSeal = 1_000
        let log = try TallyLog.open(configuration)
        _ = try await log.execute(.begin([]))
        var acknowledged = 1
        for (priority, headroom) in [(.ordinary, .low), (.sustaining, .last), (.vital, .none)] as [(Priority, Headroom)]
        {
            let shortage = try await fill(log, priority, &acknowledged)
            #expect(shortage.resource == .map)
            #expect(shortage.headroom == headroom)
        }
        await log.close()
        let larger = try TallyLog.open(TestDisk().configuration())
        #expect(try larger.reader.verify().head.rawValue == UInt64(acknowledged))
        #expect(try await larger.execute(.add([], to: 1)).first.rawValue == UInt64(acknowledged + 1))
    }

    @Test func `sealing waits for room`() async throws {
        let disk = TestDisk(free: 64 << 20)
        let log = try TallyLog.open(disk.configuration())
        _ = try await log.execute(.add([], to: 0, priority: .vital))
        for _ in 0..<17 { _ = try await log.execute(.beats(256, of: 0, priority: .sustaining)) }
        await log.close()
        #expect(try LogReader.open(directory: TemporaryDirectory.path).sealed() == .origin)
        disk.leave(1 << 40)
        let again = try TallyLog.open(disk.configuration())
        try await again.untilSealed(through: 4_096)
        #expect(try again.metrics().activity.sealedSegmentCount == 1)
    }

    @Test(arguments: [
        (
            Shortage(resource: .disk, left: 200 << 20, reserve: 256 << 20, headroom: .low),
            "the disk under the log has 200 MiB left, and 256 MiB are kept in reserve: no new work is taken on; "
                + "free space there, or start again with a smaller --disk-reserve"
        ),
        (
            Shortage(resource: .map, left: 12_000, reserve: 1 << 30, headroom: .none),
            "the map of the log has 11 KiB left, and 1024 MiB are kept in reserve: nothing is recorded; "
                + "start again with a larger --map-size"
        ),
    ])
    func `a shortage says how much is left and what to do`(shortage: Shortage, text: String) {
        #expect("\(shortage)" == text)
    }

    private func fill(_ log: TallyLog, _ priority: Priority, _ acknowledged: inout Int) async throws -> Shortage {
        while true {
            switch await log.failure(of: .beats(250, of: 1, priority: priority)) {
            case nil: acknowledged += 250
            case .noRoom(let shortage): return shortage
            case let failure?: throw failure
            }
        }
    }
}
