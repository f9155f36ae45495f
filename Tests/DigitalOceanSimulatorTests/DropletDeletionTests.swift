import DigitalOceanSimulator
import Testing

@Suite struct DropletDeletionTests {
    @Test func `a deleted droplet answers 404 at once and leaves lists within five seconds`() {
        var lab = Laboratory { $0.timings.leavesLists = DelayRange(5_000) }
        let id = lab.createActive()

        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 204)
        #expect(lab.ask("GET", "/v2/droplets/\(id)").status == 404)
        #expect(
            lab.ask("DELETE", "/v2/droplets/\(id)").message == "The resource you were accessing could not be found."
        )
        #expect(lab.listed() == [id])
        lab.pass(seconds: 5)
        #expect(lab.listed() == [])
    }

    @Test func `a deletion by tag takes every droplet that shows the tag and no other`() {
        var lab = Laboratory { $0.timings.leavesLists = DelayRange(0) }
        _ = lab.createActive("a", tags: ["doomed"])
        let spared = lab.createActive("b", tags: ["other"])

        #expect(lab.ask("DELETE", "/v2/droplets").status == 400)
        #expect(lab.ask("DELETE", "/v2/droplets?tag_name=doomed").status == 204)
        lab.pass(seconds: 0)
        #expect(lab.listed() == [spared])
        #expect(lab.account.invariants.deletions.map(\.name) == ["a"])
    }

    @Test func `a droplet deleted while new comes up later if the account is like that`() {
        var lab = Laboratory { $0.quirks.deletionWhileNew = .resurrected }
        let id = lab.create()
        lab.pass(seconds: 3)
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 204)
        lab.pass(seconds: 20)
        #expect(lab.listed() == [])
        lab.pass(seconds: 20)

        #expect(lab.listed() == [id])
        #expect(lab.status(of: id) == "active")
    }

    @Test func `a droplet deleted while new stays gone otherwise`() {
        var lab = Laboratory()
        let id = lab.create()
        lab.ask("DELETE", "/v2/droplets/\(id)")
        lab.pass(seconds: 3_600)

        #expect(lab.status(of: id) == nil)
        #expect(lab.account.truth().isEmpty)
    }

    @Test func `a deletion during an action is refused if the account is like that`() {
        var lab = Laboratory { $0.quirks.deletionDuringActionIsRefused = true }
        let id = lab.createActive()
        lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "reboot"])

        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").message == "Droplet already has a pending event.")
        lab.pass(seconds: 10)
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 204)
    }
}
