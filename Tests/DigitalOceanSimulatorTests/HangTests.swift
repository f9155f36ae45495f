import DigitalOceanSimulator
import Testing

@Suite struct HangTests {
    private static let hung = DropletChange(hung: true)

    private static func machineThatHangs() -> (Laboratory, droplet: Int) {
        var lab = Laboratory()
        let id = lab.createActive()
        let isFound = lab.account.change(id, hung, at: lab.now)
        #expect(isFound)
        return (lab, id)
    }

    @Test func `a machine that hangs is active for the API, and nothing runs on it`() {
        var (lab, id) = Self.machineThatHangs()
        let occurrences = lab.pass(seconds: 0)
        #expect(occurrences.contains { if case .hung(id) = $0 { true } else { false } })
        let status = lab.status(of: id)
        #expect(status == "active")
        #expect(lab.account.machine(of: id) == nil)
        #expect(lab.account.truth().map(\.isHung) == [true])
    }

    @Test(arguments: ["power_cycle", "power_off", "reboot"])
    func `a change of power ends it`(action: String) {
        var (lab, id) = Self.machineThatHangs()
        let status = lab.act(on: id, ["type": .string(action)])
        #expect(status == 201)
        #expect(lab.account.truth().map(\.isHung) == [false])
        #expect((lab.account.machine(of: id) != nil) == (action != "power_off"))
    }

    @Test func `a power cycle without effect leaves it hung`() {
        var (lab, id) = Self.machineThatHangs()
        lab.account.faults = FaultPlan([FaultRule(.powerUnchanged)])
        lab.act(on: id, ["type": "power_cycle"])
        #expect(lab.account.machine(of: id) == nil)
    }

    @Test func `what is off cannot hang, and a person can end it by hand`() {
        var (lab, id) = Self.machineThatHangs()
        _ = lab.account.change(id, DropletChange(hung: false), at: lab.now)
        #expect(lab.account.machine(of: id) != nil)
        lab.act(on: id, ["type": "power_off"])
        _ = lab.account.change(id, Self.hung, at: lab.now)
        #expect(lab.account.truth().map(\.isHung) == [false])
    }

    @Test func `the control interface takes it, and the machine stops until it is turned off and on`() async throws {
        let diary = MachineTests.Diary()
        try await withSimulator(boot: diary.boot) { wire, _ in
            let id = try await wire.create("web-1").json["droplet"]?["id"]?.integer ?? 0
            try await wire.pass(seconds: 60)
            #expect(await diary.next()?.hasPrefix("web-1 booted") == true)
            let reply = try await wire.ask("PATCH", "/simulator/droplets/\(id)", #"{"hung": true}"#)
            #expect(reply.json["is_hung"]?.bool == true)
            #expect(reply.json["status"]?.string == "active")
            #expect(await diary.next() == "web-1 stopped")
            _ = try await wire.ask("POST", "/v2/droplets/\(id)/actions", #"{"type": "power_cycle"}"#)
            try await wire.pass(seconds: 60)
            #expect(await diary.next()?.hasPrefix("web-1 booted") == true)
        }
    }
}
