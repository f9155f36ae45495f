import DigitalOceanSimulator
import Testing

@Suite struct BackupTests {
    static let day = 86_400.0

    @Test func `a droplet with backups is backed up in its window and keeps them for as long as its plan says`() {
        var lab = Laboratory()
        let id = lab.create(more: ["backups": true, "backup_policy": ["plan": "daily", "hour": 8]])
        lab.pass(seconds: 60)
        let window = lab.droplet(id)?["next_backup_window"]
        #expect(window?["start"]?.string == "2026-09-01T08:00:00Z")
        #expect(window?["end"]?.string == "2026-09-01T12:00:00Z")

        lab.pass(seconds: 3 * Self.day)
        #expect(
            lab.backups(of: id).map { $0["name"]?.string } == [
                "web-1 2026-09-01", "web-1 2026-09-02", "web-1 2026-09-03",
            ]
        )
        lab.pass(seconds: 30 * Self.day)
        #expect(lab.backups(of: id).count == 8)
        #expect(lab.droplet(id)?["backup_ids"]?.array?.count == 8)
    }

    @Test func `a weekly backup is made on its day`() {
        var lab = Laboratory()
        let id = lab.create(more: ["backups": true, "backup_policy": ["plan": "weekly", "weekday": "SUN", "hour": 20]])
        let policy = lab.ask("GET", "/v2/droplets/\(id)/backups/policy").json["policy"]

        #expect(policy?["backup_enabled"]?.bool == true)
        #expect(policy?["backup_policy"]?["retention_period_days"]?.integer == 28)
        #expect(policy?["next_backup_window"]?["start"]?.string == "2026-09-06T20:00:00Z")
    }

    @Test func `a policy that changes leaves no backup of the old one behind`() {
        var lab = Laboratory()
        let id = lab.create(more: ["backups": true])
        lab.pass(seconds: 60)
        lab.act(on: id, ["type": "change_backup_policy", "backup_policy": ["plan": "daily", "hour": 12]])
        lab.pass(seconds: Self.day)
        #expect(lab.backups(of: id).map { $0["created_at"]?.string } == ["2026-09-01T12:00:00Z"])
        lab.act(on: id, ["type": "disable_backups"])
        lab.pass(seconds: 3 * Self.day)
        #expect(lab.backups(of: id).count == 1)
    }

    @Test func `a droplet is restored from a backup of its own only`() {
        var lab = Laboratory()
        let id = lab.create(more: ["backups": true])
        let other = lab.create("web-2")
        lab.pass(seconds: Self.day)
        let backup: JSON = .integer(lab.backups(of: id).first?["id"]?.integer ?? 0)
        lab.act(on: id, ["type": "rebuild", "image": "fedora-42-x64"])

        #expect(lab.act(on: id, ["type": "restore", "image": backup]) == 201)
        #expect(lab.droplet(id)?["image"]?["id"]?.integer == backup.integer)
        #expect(lab.act(on: other, ["type": "restore", "image": backup]) == 422)
    }

    @Test func `a backup that is converted is a snapshot no retention takes`() {
        var lab = Laboratory()
        let id = lab.create(more: ["backups": true])
        lab.pass(seconds: Self.day)
        let backup = lab.backups(of: id).first?["id"]?.integer ?? 0
        #expect(lab.ask("POST", "/v2/images/\(backup)/actions", ["type": "convert"]).status == 201)
        lab.pass(seconds: 60 * Self.day)

        #expect(lab.ask("GET", "/v2/snapshots/\(backup)").status == 200)
        #expect(lab.droplet(id)?["snapshot_ids"]?.array?.map(\.integer) == [backup])
    }

    @Test(arguments: [["plan": "hourly"], ["weekday": "XXX"], ["hour": 3]] as [JSON])
    func `a policy of unheard-of terms is refused`(policy: JSON) {
        var lab = Laboratory()
        #expect(lab.create(more: ["backups": true, "backup_policy": policy]) == 0)
    }

    @Test func `all policies are listed by droplet, and the terms there are`() {
        var lab = Laboratory()
        let id = lab.create(more: ["backups": true])
        let without = lab.create("web-2")
        let policies = lab.ask("GET", "/v2/droplets/backups/policies").json["policies"]
        let terms = lab.ask("GET", "/v2/droplets/backups/supported_policies").json["supported_policies"]?.array

        #expect(policies?["\(id)"]?["backup_enabled"]?.bool == true)
        #expect(policies?["\(without)"]?["backup_enabled"]?.bool == false)
        #expect(terms?.map { $0["name"]?.string } == ["weekly", "daily"])
    }
}

extension Laboratory {
    fileprivate mutating func backups(of droplet: Int) -> [JSON] {
        ask("GET", "/v2/droplets/\(droplet)/backups").json["backups"]?.array ?? []
    }
}
