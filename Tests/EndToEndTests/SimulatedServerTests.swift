import Foundation
import Testing

@Suite struct SimulatedServerTests {
    @Test func `Serving ends, and says why, when the simulator inside it can no longer keep its account`() async throws
    {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let state = house.data + "/simulator.json"
            try? FileManager.default.removeItem(atPath: state)
            try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: false)
            _ = try await server.podctl("pod create agent-1 --template agent --timeout 5s")
            try await eventually("the server has ended") { !server.program.process.isRunning }
            #expect(await server.program.status() == 1)
            #expect(server.program.errors.contains("the state could not be saved in \(state)"))
        }
    }
}
