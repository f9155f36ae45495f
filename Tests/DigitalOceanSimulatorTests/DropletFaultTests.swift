import DigitalOceanSimulator
import Testing

/// What becomes of droplets, whatever the client heard.
@Suite struct DropletFaultTests {
    @Test func `F7, a droplet, is hidden, unlisted or without its tags for a while`() {
        var hidden = Laboratory.laid(.hidden(milliseconds: 20_000), on: [.createDroplets])
        let first = hidden.create()
        hidden.pass(seconds: 19)
        #expect(hidden.status(of: first) == nil)
        #expect(hidden.listed() == [])
        hidden.pass(seconds: 1)
        #expect(hidden.status(of: first) == "new")
        #expect(hidden.listed() == [first])

        var unlisted = Laboratory.laid(.unlisted(milliseconds: 600_000), on: [.createDroplets])
        let second = unlisted.createActive()
        #expect(unlisted.status(of: second) == "active")
        #expect(unlisted.listed() == [])
        unlisted.pass(seconds: 540)
        #expect(unlisted.listed() == [second])

        var untagged = Laboratory.laid(.tagsWithheld(milliseconds: 90_000), on: [.createDroplets])
        let third = untagged.createActive(tags: ["blue"])
        #expect(untagged.listed("?tag_name=blue") == [])
        untagged.pass(seconds: 30)
        #expect(untagged.listed("?tag_name=blue") == [third])
    }

    @Test func `F8, an accepted droplet, vanishes for good`() {
        var lab = Laboratory.laid(.vanishing(afterMilliseconds: 10_000), on: [.createDroplets])
        let id = lab.create()
        lab.pass(seconds: 9)
        #expect(lab.status(of: id) == "new")
        lab.pass(seconds: 3_600)
        #expect(lab.status(of: id) == nil)
        #expect(lab.account.invariants.names.map(\.living) == [0])
    }

    @Test func `F11, an acknowledged deletion, is not done or done late`() {
        var never = Laboratory.laid(.deletionIgnored(milliseconds: nil), on: [.deleteDroplet])
        let kept = never.createActive()
        #expect(never.ask("DELETE", "/v2/droplets/\(kept)").status == 204)
        never.pass(seconds: 86_400)
        #expect(never.status(of: kept) == "active")

        var late = Laboratory.laid(.deletionIgnored(milliseconds: 60_000), on: [.deleteDroplet])
        let doomed = late.createActive()
        late.ask("DELETE", "/v2/droplets/\(doomed)")
        #expect(late.status(of: doomed) == "active")
        late.pass(seconds: 60)
        #expect(late.status(of: doomed) == nil)
    }

    @Test func `F11, a deleted droplet, comes back under the same number`() {
        var lab = Laboratory.laid(.deletionUndone(milliseconds: 600_000), on: [.deleteDroplet])
        let id = lab.createActive()
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 204)
        lab.pass(seconds: 599)
        #expect(lab.status(of: id) == nil)
        #expect(lab.listed() == [])
        lab.pass(seconds: 1)
        #expect(lab.status(of: id) == "active")
        #expect(lab.listed() == [id])
    }

    @Test func `F13, an active droplet, has no address for a while`() {
        var lab = Laboratory.laid(.addressWithheld(milliseconds: 10_000), on: [.createDroplets])
        let id = lab.create()
        lab.pass(seconds: 35)
        #expect(lab.status(of: id) == "active")
        #expect(lab.account.truth().map(\.showsAddresses) == [false])
        lab.pass(seconds: 10)
        #expect(lab.account.truth().map(\.showsAddresses) == [true])
    }

    @Test func `F14, a droplet, is stuck in new`() {
        var lab = Laboratory.laid(.stuckInNew(milliseconds: 5_400_000), on: [.createDroplets])
        let id = lab.create()
        lab.pass(seconds: 5_399)
        #expect(lab.status(of: id) == "new")
        lab.pass(seconds: 1)
        #expect(lab.status(of: id) == "active")
    }

    @Test func `an action, once stuck, blocks all others`() {
        var lab = Laboratory.laid(.actionStuck(milliseconds: nil), on: [.startAction]) { $0.count = 1 }
        let id = lab.createActive()
        lab.act(on: id, ["type": "reboot"])
        lab.pass(seconds: 86_400)
        #expect(lab.act(on: id, ["type": "power_off"]) == 422)
    }

    @Test func `an action that errs, or that has no effect, leaves the power on`() {
        for (fault, status) in [(Fault.actionErrored, "errored"), (.powerUnchanged, "completed")] {
            var lab = Laboratory.laid(fault, on: [.startAction])
            let id = lab.createActive()
            lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "shutdown"])
            lab.pass(seconds: 60)
            let latest = lab.ask("GET", "/v2/droplets/\(id)/actions").json["actions"]?.array?.first

            #expect(latest?["status"]?.string == status)
            #expect(lab.status(of: id) == "active")
        }
    }
}
