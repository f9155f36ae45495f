import DigitalOceanSimulator
import Testing

@Suite struct ActionKindTests {
    /// A laboratory with one droplet that is off.
    static func withDropletOff() -> (lab: Laboratory, id: Int) {
        var lab = Laboratory { $0.timings.statusLag = DelayRange(0) }
        let id = lab.createActive()
        lab.act(on: id, ["type": "power_off"])
        return (lab, id)
    }

    @Test func `a resize wants the power off and never makes a disk smaller`() {
        var (lab, id) = Self.withDropletOff()
        #expect(lab.act(on: id, ["type": "resize", "size": "s-2vcpu-4gb", "disk": true]) == 201)
        #expect(lab.droplet(id)?["disk"]?.integer == 80)
        #expect(lab.droplet(id)?["size_slug"]?.string == "s-2vcpu-4gb")

        let smaller = lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "resize", "size": "s-1vcpu-1gb"])
        #expect(smaller.message == "Size can not decrease size of Droplet's disk image")
        lab.act(on: id, ["type": "power_on"])
        let running = lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "resize", "size": "s-4vcpu-8gb"])
        #expect(running.message == "Droplet is currently on. Please power it off to run this event.")
    }

    @Test func `a resize that leaves the disk can be undone`() {
        var (lab, id) = Self.withDropletOff()
        #expect(lab.act(on: id, ["type": "resize", "size": "s-2vcpu-4gb", "disk": false]) == 201)
        #expect(lab.droplet(id)?["memory"]?.integer == 4_096)
        #expect(lab.droplet(id)?["disk"]?.integer == 25)
        #expect(lab.act(on: id, ["type": "resize", "size": "s-1vcpu-1gb"]) == 201)
        #expect(lab.droplet(id)?["memory"]?.integer == 1_024)
    }

    @Test func `a rebuild changes the image and keeps number and address`() {
        var lab = Laboratory()
        let id = lab.createActive()
        let addresses = lab.addresses(of: id)

        #expect(lab.act(on: id, ["type": "rebuild", "image": "ubuntu-24-04-x64"]) == 201)
        #expect(lab.droplet(id)?["image"]?["slug"]?.string == "ubuntu-24-04-x64")
        #expect(lab.addresses(of: id) == addresses)
        #expect(addresses.count == 2)
        #expect(lab.act(on: id, ["type": "rebuild", "image": "no-such-image"]) == 422)
    }

    @Test func `settings show when their actions are done`() {
        var lab = Laboratory()
        let id = lab.createActive()
        for order: JSON in [
            ["type": "enable_ipv6"], ["type": "enable_backups"], ["type": "change_kernel", "kernel": 7_515],
        ] { #expect(lab.act(on: id, order) == 201) }
        let features = lab.droplet(id)?["features"]?.array?.compactMap(\.string)

        #expect(features?.contains("ipv6") == true)
        #expect(features?.contains("backups") == true)
        #expect(lab.droplet(id)?["networks"]?["v6"]?.array?.count == 1)
        #expect(lab.droplet(id)?["kernel"]?["id"]?.integer == 7_515)
        #expect(lab.act(on: id, ["type": "disable_backups"]) == 201)
        #expect(lab.droplet(id)?["next_backup_window"]?.isNull == true)
        #expect(lab.act(on: id, ["type": "change_backup_policy"]) == 422)
        #expect(lab.act(on: id, ["type": "change_kernel", "kernel": 1]) == 422)
    }

    @Test func `a password reset restarts the machine`() {
        var lab = Laboratory()
        let id = lab.createActive()
        lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "password_reset"])
        let restarts = lab.pass(seconds: 60).count { if case .restarted(id) = $0 { true } else { false } }
        #expect(restarts == 1)
    }

    @Test(arguments: [
        ("power_cycle", 201), ("power_on", 201), ("power_off", 201), ("shutdown", 201), ("enable_ipv6", 201),
        ("enable_backups", 201), ("disable_backups", 201), ("snapshot", 201), ("reboot", 422), ("rename", 422),
        ("rebuild", 422), ("resize", 422), ("restore", 422), ("password_reset", 422), ("change_kernel", 422),
    ])
    func `by tag some actions can be asked for and others not`(type: String, status: Int) {
        var lab = Laboratory()
        _ = lab.createActive("a", tags: ["pool"])
        #expect(lab.ask("POST", "/v2/droplets/actions?tag_name=pool", ["type": .string(type)]).status == status)
    }

    @Test func `an action by tag is done to all or to none`() {
        var lab = Laboratory()
        _ = lab.createActive("a", tags: ["pool"])
        let locked = lab.createActive("b", tags: ["pool"])
        _ = lab.account.change(locked, DropletChange(locked: true), at: lab.now)

        #expect(lab.ask("POST", "/v2/droplets/actions?tag_name=pool", ["type": "power_off"]).status == 422)
        lab.pass(seconds: 60)
        #expect(lab.account.truth().map(\.status) == ["active", "active"])
    }

    @Test func `some actions need a scope of their own`() {
        var lab = Laboratory(credentials: .scopes(["root": nil, "thin": ["droplet:update"]]))
        lab.token = "root"
        let id = lab.createActive()
        lab.token = "thin"
        for type in ["rebuild", "restore", "password_reset", "resize", "snapshot"] {
            #expect(lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": .string(type)]).status == 403)
        }
        #expect(lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "reboot"]).status == 201)
    }
}

extension Laboratory {
    fileprivate mutating func addresses(of droplet: Int) -> [String?] {
        self.droplet(droplet)?["networks"]?["v4"]?.array?.map { $0["ip_address"]?.string } ?? []
    }
}
