import DigitalOceanSimulator
import FoundationEssentials
import Testing

@Suite struct MachineTests {
    /// What machines tell, in the order they tell it.
    struct Diary {
        private let lines: AsyncStream<String>
        let boot: @Sendable (BootedMachine) async -> Void

        init() {
            let (lines, pen) = AsyncStream.makeStream(of: String.self)
            self.lines = lines
            boot = { machine in
                pen.yield("\(machine.name) booted with \(machine.userData) at \(machine.publicV4)")
                while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
                pen.yield("\(machine.name) stopped")
            }
        }

        func next() async -> String? {
            for await line in lines { return line }
            return nil
        }
    }

    private let order = #"""
        {"name": "web-1", "region": "fra1", "size": "s-1vcpu-1gb", "image": "debian-12-x64", "user_data": "secret"}
        """#

    @Test func `a machine boots when its droplet is active and stops when it is powered off or deleted`() async throws {
        let diary = Diary()
        try await withSimulator(boot: diary.boot) { wire, simulator in
            let id = try await wire.ask("POST", "/v2/droplets", order).json["droplet"]?["id"]?.integer ?? 0
            try await wire.pass(seconds: 60)
            #expect(await diary.next() == "web-1 booted with secret at 198.18.0.3")

            #expect(try await simulator.change(id, DropletChange(status: .off)))
            #expect(await diary.next() == "web-1 stopped")
            #expect(try await simulator.change(id, DropletChange(status: .active)))
            #expect(await diary.next()?.hasPrefix("web-1 booted") == true)
            _ = try await wire.ask("DELETE", "/v2/droplets/\(id)")
            #expect(await diary.next() == "web-1 stopped")
        }
    }

    @Test func `a restarted simulator still has its droplets, and their machines boot again`() async throws {
        let directory = URL.temporaryDirectory.appending(component: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let path = directory.appending(component: "state.json").path()

        try await withSimulator(stateFile: path) { wire, _ in
            _ = try await wire.ask("POST", "/v2/droplets", order)
            try await wire.pass(seconds: 60)
        }
        let diary = Diary()
        try await withSimulator(stateFile: path, boot: diary.boot) { wire, simulator async throws in
            #expect(await diary.next() == "web-1 booted with secret at 198.18.0.3")
            #expect(try await simulator.snapshot().now == beginning + 60_000)
            #expect(try await simulator.snapshot().invariants.names.map(\.everCreated) == [1])
            #expect(try await wire.create("web-2").status == 202)
            #expect(try await simulator.snapshot().truth().map(\.name) == ["web-1", "web-2"])
        }
        #expect(await diary.next() == "web-1 stopped")
    }

    @Test func `the state is replaced whole, and nobody else can read it`() async throws {
        let path = URL.temporaryDirectory.appending(component: UUID().uuidString).path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await withSimulator(stateFile: path) { wire, _ in
            _ = try await wire.create("web-1")
            let before = try FileManager.default.attributesOfItem(atPath: path)
            _ = try await wire.create("web-2")
            let after = try FileManager.default.attributesOfItem(atPath: path)

            #expect(after[.posixPermissions] as? Int == 0o600)
            #expect(after[.systemFileNumber] as? UInt64 != before[.systemFileNumber] as? UInt64)
        }
    }

    @Test func `a state that cannot be read is not overwritten`() throws {
        let path = URL.temporaryDirectory.appending(component: UUID().uuidString).path()
        try Data("{".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var configuration = SimulatorConfiguration()
        configuration.stateFile = path

        #expect(throws: SimulatorError.self) { try Simulator(configuration) }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("{".utf8))
    }

    @Test func `a simulator that cannot keep its state stops`() async throws {
        await #expect(throws: SimulatorError.self) {
            try await withSimulator(stateFile: "/nonexistent/state.json") { wire, _ async throws in
                #expect(try await wire.create("web-1").text == "")
            }
        }
    }
}
