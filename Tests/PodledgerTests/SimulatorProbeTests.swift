import Curl
import DigitalOceanSimulator
import Logging
import Reconciler
import Testing

@testable import podledger

@Suite struct SimulatorProbeTests {
    /// Lends a simulator whose time stands still, with a droplet that runs, to `body`.
    private static func withMachine(
        _ body: (SimulatorProbe, Simulator, ProbeTarget) async throws -> Void
    ) async throws {
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var configuration = SimulatorConfiguration()
        configuration.speed = 0
        configuration.onReady = { ready.yield($0) }
        let server = try SimulatorServer(configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let running = Task { try await server.run() }
        let http = HTTPClient()
        if let port = await ports.first(where: { _ in true }) {
            let droplet = try await server.simulator.place(PlacedDroplet(name: "web.3.r1"))
            let target = ProbeTarget(dropletID: Int64(try #require(droplet)), ip: "203.0.113.7", ports: [22, 80])
            // A busy machine may take long to answer, which is no part of what is asked here.
            let probe = SimulatorProbe(url: "http://127.0.0.1:\(port)", http: http, patience: .seconds(3_600))
            try await body(probe, server.simulator, target)
        }
        await http.close()
        running.cancel()
        try await running.value
    }

    @Test func `a machine that runs answers on its first port`() async throws {
        try await Self.withMachine { probe, _, target in
            #expect(await probe.probe(target) == .answered(port: 22))
        }
    }

    @Test(arguments: [DropletChange(status: .off), DropletChange(hung: true)])
    func `a machine that is off or hangs does not answer, and does when it runs again`(
        change: DropletChange
    ) async throws {
        try await Self.withMachine { probe, simulator, target in
            _ = try await simulator.change(Int(target.dropletID), change)
            #expect(await probe.probe(target) == .unanswered)
            _ = try await simulator.change(Int(target.dropletID), DropletChange(status: .active, hung: false))
            #expect(await probe.probe(target) == .answered(port: 22))
        }
    }

    @Test func `a droplet that is gone does not answer`() async throws {
        try await Self.withMachine { probe, simulator, target in
            _ = try await simulator.remove(Int(target.dropletID))
            #expect(await probe.probe(target) == .unanswered)
        }
    }

    @Test func `what cannot be asked speaks neither for nor against the machine`() async throws {
        let http = HTTPClient()
        let target = ProbeTarget(dropletID: 7, ip: "203.0.113.7", ports: [22])
        let finding = await SimulatorProbe(url: "http://127.0.0.1:1", http: http).probe(target)
        await http.close()
        #expect(finding == .inconclusive("what plays DigitalOcean does not say what its machines do"))
    }
}
