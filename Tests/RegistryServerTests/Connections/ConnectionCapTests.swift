import Synchronization
import TestSupport
import Testing

@testable import RegistryServer

@Suite struct ConnectionCapTests {
    @Test func `the last connection is warned of, and not again within a minute`() {
        let passed = Mutex(Duration.zero)
        let (lines, start) = (LogLines(), ContinuousClock.now)
        let cap = ConnectionCap(maximum: 2, now: { start + passed.withLock(\.self) }, logger: lines.logger)
        cap.connectionOpened()
        #expect(lines.all == [] && cap.isAcceptingNewConnections())
        for second in [0, 59, 60] {
            passed.withLock { $0 = .seconds(second) }
            cap.connectionOpened()
            #expect(!cap.isAcceptingNewConnections())
            cap.connectionClosed()
        }
        #expect(
            lines.all.map { $0.prefix(41) } == Array(repeating: "warning: all 2 connections are taken, and", count: 2)
        )
        #expect(cap.tally == ConnectionCap.Tally(maximum: 2, open: 1, fullCount: 3))
    }
}
