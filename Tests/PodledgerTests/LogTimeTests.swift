import EventLog
import Foundation
import Pods
import Presenting
import Registry
import RegistryServer
import StoreTestSupport
import Testing

@testable import podledger

@Suite(.temporaryDirectory) struct LogTimeTests {
    @Test func `a log whose clock was ahead is asked about all that it has`() async throws {
        let ahead = Int64(Date().timeIntervalSince1970 * 1_000) + 3_600_000
        let registry = try Registry.open(
            EventLogConfiguration(
                directory: TemporaryDirectory.path,
                mapSize: 64 << 20,
                clock: LogClock { ahead }
            )
        )
        let id = try #require(PodID("web"))
        let new = NewPod(id: id, image: "i", template: nil, tags: [.agent], attributes: [:])
        let head = try await registry.execute(.create(new), by: .registry)
        await registry.close()
        let reader = try RegistryReader.open(directory: TemporaryDirectory.path)
        #expect(try reader.now() == ahead)
        let moment = try reader.moment("-0s", option: "--as-of")
        #expect(try moment.position == reader.head())
        #expect(moment.position >= head.first)
    }

    @Test func `an empty log is asked by the clock on the wall`() async throws {
        let registry = try Registry.open(
            EventLogConfiguration(directory: TemporaryDirectory.path, mapSize: 64 << 20)
        )
        await registry.close()
        let before = Clocks.wall
        #expect(try RegistryReader.open(directory: TemporaryDirectory.path).now() >= before)
    }
}
