import DigitalOceanSimulator
import Testing

@Suite struct FaultTests {
    /// A laboratory in which one rule is laid.
    static func laboratory(_ fault: Fault, on routes: [Route]? = nil, _ more: (inout FaultRule) -> Void = { _ in })
        -> Laboratory
    {
        var lab = Laboratory()
        var rule = FaultRule(fault, on: routes)
        more(&rule)
        lab.account.faults = FaultPlan([rule])
        return lab
    }

    @Test func `F1, a lost reply, leaves the droplet created`() {
        var lab = Self.laboratory(.replyLost, on: [.createDroplets])
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(reply.delivery == .nothing)
        #expect(lab.account.truth().map(\.name) == ["web-1"])
    }

    @Test func `one rule loses every reply for a minute`() {
        var lab = Laboratory()
        lab.account.faults = .everyReplyLost(forMilliseconds: 60_000)

        #expect(lab.ask("GET", "/v2/account").delivery == .nothing)
        lab.pass(seconds: 59.999)
        #expect(lab.ask("GET", "/v2/droplets").delivery == .nothing)
        lab.pass(seconds: 0.001)
        #expect(lab.ask("GET", "/v2/droplets").delivery == .whole)
        #expect(lab.account.faultStrikes == [2])
    }

    @Test(arguments: [ErrorForm.json, .html, .text, .empty])
    func `F2, a replaced reply, leaves the droplet created`(form: ErrorForm) {
        var lab = Self.laboratory(.replyReplaced(status: 504, form: form), on: [.createDroplets])
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(reply.status == 504)
        #expect((JSON(parsing: reply.body) != nil) == (form == .json))
        #expect(reply.header("ratelimit-limit") == "5000")
        #expect(lab.account.truth().count == 1)
    }

    @Test func `F3, a refusal, leaves nothing behind`() {
        var lab = Self.laboratory(.refused(status: 503, form: nil))
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(reply.status == 503)
        #expect(reply.message == "Service is currently unavailable.")
        #expect(lab.account.truth().isEmpty)
    }

    @Test func `F4, a cut reply, ends in the middle of its body`() {
        var lab = Self.laboratory(.replyCut(byteCount: nil))
        let reply = lab.ask("GET", "/v2/sizes")
        #expect(reply.delivery == .cut(byteCount: reply.body.count / 2))
    }

    @Test func `F5, a delayed reply, is done at once and comes late`() throws {
        var lab = Self.laboratory(.replyDelayed(milliseconds: 90_000), on: [.createDroplets])
        let first = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(first.delivery == .late(ticket: 1))
        #expect(lab.account.truth().count == 1)
        let answers = lab.pass(seconds: 90).compactMap(\.answer)
        #expect(answers.map(\.status) == [202])
    }

    @Test func `F5, a delayed execution, is done after the client's next request`() {
        var lab = Self.laboratory(.executionDelayed(milliseconds: 90_000), on: [.createDroplets])
        lab.ask("POST", "/v2/droplets", .order("web-1"))
        lab.pass(seconds: 89)
        #expect(lab.listed() == [])
        lab.pass(seconds: 1)
        #expect(lab.account.truth().map(\.createdAt) == [beginning + 90_000])
    }

    @Test func `F6 tells of a burst with a wait and of the hour with a reset in the past`() {
        var lab = Self.laboratory(.rateLimited(hourly: true, retryAfter: nil, resetOffset: -136_000)) { $0.count = 1 }
        let hourly = lab.ask("GET", "/v2/droplets")
        #expect(hourly.status == 429)
        #expect(hourly.header("ratelimit-reset") == "1788220664")
        #expect(hourly.header("retry-after") == nil)
        #expect(lab.ask("GET", "/v2/droplets").status == 200)

        var burst = Self.laboratory(.rateLimited(hourly: nil, retryAfter: 17, resetOffset: nil))
        #expect(burst.ask("GET", "/v2/droplets").header("retry-after") == "17")
    }

    @Test func `F7, a droplet, is hidden, unlisted or without its tags for a while`() {
        var hidden = Self.laboratory(.hidden(milliseconds: 20_000), on: [.createDroplets])
        let first = hidden.create()
        hidden.pass(seconds: 19)
        #expect(hidden.status(of: first) == nil)
        #expect(hidden.listed() == [])
        hidden.pass(seconds: 1)
        #expect(hidden.status(of: first) == "new")
        #expect(hidden.listed() == [first])

        var unlisted = Self.laboratory(.unlisted(milliseconds: 600_000), on: [.createDroplets])
        let second = unlisted.createActive()
        #expect(unlisted.status(of: second) == "active")
        #expect(unlisted.listed() == [])
        unlisted.pass(seconds: 540)
        #expect(unlisted.listed() == [second])

        var untagged = Self.laboratory(.tagsWithheld(milliseconds: 90_000), on: [.createDroplets])
        let third = untagged.createActive(tags: ["blue"])
        #expect(untagged.listed("?tag_name=blue") == [])
        untagged.pass(seconds: 30)
        #expect(untagged.listed("?tag_name=blue") == [third])
    }

    @Test func `F8, an accepted droplet, vanishes for good`() {
        var lab = Self.laboratory(.vanishing(afterMilliseconds: 10_000), on: [.createDroplets])
        let id = lab.create()
        lab.pass(seconds: 9)
        #expect(lab.status(of: id) == "new")
        lab.pass(seconds: 3_600)
        #expect(lab.status(of: id) == nil)
        #expect(lab.account.invariants.names.map(\.living) == [0])
    }

    @Test func `F9 and F10 refuse with a message only`() {
        var lab = Self.laboratory(.unprocessable(reason: .dropletLimit), on: [.createDroplets])
        #expect(lab.ask("POST", "/v2/droplets", .order("web-1")).message?.contains("droplet limit") == true)

        var pending = Self.laboratory(.unprocessable(reason: .pendingEvent), on: [.deleteDroplet])
        let id = pending.createActive()
        #expect(pending.ask("DELETE", "/v2/droplets/\(id)").status == 422)
        #expect(pending.status(of: id) == "active")
    }

    @Test func `F11, an acknowledged deletion, is not done or done late`() {
        var never = Self.laboratory(.deletionIgnored(milliseconds: nil), on: [.deleteDroplet])
        let kept = never.createActive()
        #expect(never.ask("DELETE", "/v2/droplets/\(kept)").status == 204)
        never.pass(seconds: 86_400)
        #expect(never.status(of: kept) == "active")

        var late = Self.laboratory(.deletionIgnored(milliseconds: 60_000), on: [.deleteDroplet])
        let doomed = late.createActive()
        late.ask("DELETE", "/v2/droplets/\(doomed)")
        #expect(late.status(of: doomed) == "active")
        late.pass(seconds: 60)
        #expect(late.status(of: doomed) == nil)
    }

    @Test func `F11, a deleted droplet, comes back under the same number`() {
        var lab = Self.laboratory(.deletionUndone(milliseconds: 600_000), on: [.deleteDroplet])
        let id = lab.createActive()
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 204)
        lab.pass(seconds: 599)
        #expect(lab.status(of: id) == nil)
        #expect(lab.listed() == [])
        lab.pass(seconds: 1)
        #expect(lab.status(of: id) == "active")
        #expect(lab.listed() == [id])
    }

    @Test func `F12, one page of a list, fails`() {
        var lab = Self.laboratory(.refused(status: 500, form: nil), on: [.listDroplets]) { $0.page = 2 }
        #expect(lab.ask("GET", "/v2/droplets?per_page=1").status == 200)
        #expect(lab.ask("GET", "/v2/droplets?per_page=1&page=2").status == 500)
        #expect(lab.ask("GET", "/v2/droplets?per_page=1&page=3").status == 200)
    }

    @Test func `F12, a page, is shifted under the client's feet, or the whole list is short`() {
        var shifted = Self.laboratory(.listShifted(items: 1), on: [.listDroplets]) { $0.page = 2 }
        for name in ["a", "b", "c", "d", "e"] { _ = shifted.createActive(name) }
        let missed =
            shifted.listed("?per_page=2") + shifted.listed("?per_page=2&page=2") + shifted.listed("?per_page=2&page=3")
        #expect(Set(missed).count == 4)
        shifted.account.faults = FaultPlan([FaultRule(.listShifted(items: -1), on: [.listDroplets])])
        #expect(shifted.listed("?per_page=2&page=2").first == missed[1])

        shifted.account.faults = FaultPlan([FaultRule(.listShortened(keeping: 1), on: [.listDroplets])])
        #expect(shifted.listed().count == 1)
        #expect(shifted.ask("GET", "/v2/droplets").json["meta"]?["total"]?.integer == 1)
    }

    @Test func `F13, an active droplet, has no address for a while`() {
        var lab = Self.laboratory(.addressWithheld(milliseconds: 10_000), on: [.createDroplets])
        let id = lab.create()
        lab.pass(seconds: 35)
        #expect(lab.status(of: id) == "active")
        #expect(lab.account.truth().map(\.showsAddresses) == [false])
        lab.pass(seconds: 10)
        #expect(lab.account.truth().map(\.showsAddresses) == [true])
    }

    @Test func `F14, a droplet, is stuck in new`() {
        var lab = Self.laboratory(.stuckInNew(milliseconds: 5_400_000), on: [.createDroplets])
        let id = lab.create()
        lab.pass(seconds: 5_399)
        #expect(lab.status(of: id) == "new")
        lab.pass(seconds: 1)
        #expect(lab.status(of: id) == "active")
    }

    @Test func `F15, a token, is revoked from a moment on`() {
        var lab = Self.laboratory(.unauthorized) { $0.from = beginning + 1_000 }
        #expect(lab.ask("GET", "/v2/account").status == 200)
        lab.pass(seconds: 1)
        #expect(lab.ask("GET", "/v2/account").status == 401)
    }

    @Test func `F15, another team's token, finds an empty account`() {
        var lab = Laboratory()
        let id = lab.createActive()
        let uuid = lab.ask("GET", "/v2/account").json["account"]?["team"]?["uuid"]?.string
        lab.account.faults = FaultPlan([FaultRule(.otherTeam)])

        #expect(lab.ask("GET", "/v2/account").json["account"]?["team"]?["uuid"]?.string != uuid)
        #expect(lab.listed() == [])
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 404)
        #expect(lab.account.truth().map(\.exists) == [true])
    }

    @Test func `F16 and F17 are states, which outsiders bring about`() {
        var lab = Laboratory()
        for _ in 0..<2 { _ = lab.account.place(PlacedDroplet(name: "twin", tags: ["Prod"]), at: lab.now) }
        #expect(lab.listed("?name=twin").count == 2)
        let id = lab.createActive("web-1", tags: ["prod"])
        #expect(lab.droplet(id)?["tags"]?.array?.map(\.string) == ["Prod"])
    }

    @Test func `an action, once stuck, blocks all others`() {
        var lab = Self.laboratory(.actionStuck(milliseconds: nil), on: [.startAction]) { $0.count = 1 }
        let id = lab.createActive()
        lab.act(on: id, ["type": "reboot"])
        lab.pass(seconds: 86_400)
        #expect(lab.act(on: id, ["type": "power_off"]) == 422)
    }

    @Test(arguments: [(Fault.connectionLost, Delivery.nothing), (.connectionReset, .reset)])
    func `F18, a lost connection, leaves nothing behind`(fault: Fault, delivery: Delivery) {
        var lab = Self.laboratory(fault)
        #expect(lab.ask("POST", "/v2/droplets", .order("web-1")).delivery == delivery)
        #expect(lab.account.truth().isEmpty)
    }

    @Test func `an action that errs, or that has no effect, leaves the power on`() {
        for (fault, status) in [(Fault.actionErrored, "errored"), (.powerUnchanged, "completed")] {
            var lab = Self.laboratory(fault, on: [.startAction])
            let id = lab.createActive()
            lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "shutdown"])
            lab.pass(seconds: 60)
            let latest = lab.ask("GET", "/v2/droplets/\(id)/actions").json["actions"]?.array?.first

            #expect(latest?["status"]?.string == status)
            #expect(lab.status(of: id) == "active")
        }
    }

    @Test func `a rule strikes the calls it counts`() {
        var lab = Self.laboratory(.replyLost, on: [.readAccount]) {
            $0.skip = 2
            $0.count = 1
        }
        let lost = (0..<5).map { _ in lab.ask("GET", "/v2/account").delivery == .nothing }
        #expect(lost == [false, false, true, false, false])
    }

    @Test func `dice are thrown by the rule's own seed`() {
        let runs = ([7, 7, 8] as [UInt64]).map { seed in
            var lab = Self.laboratory(.replyLost) {
                $0.probability = 0.5
                $0.seed = seed
            }
            return (0..<64).map { _ in lab.ask("GET", "/v2/account").delivery == .nothing }
        }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
        #expect((16...48).contains(runs[0].count { $0 }))
    }

    @Test func `faults of different stages strike the same request`() {
        var lab = Laboratory()
        lab.account.faults = FaultPlan([
            FaultRule(.vanishing(afterMilliseconds: 1_000), on: [.createDroplets]),
            FaultRule(.replyLost, on: [.createDroplets]),
        ])
        lab.ask("POST", "/v2/droplets", .order("web-1"))
        #expect(lab.account.requests.last?.faults.count == 2)
        lab.pass(seconds: 1)
        #expect(lab.account.invariants.names.map(\.living) == [0])
    }
}

extension Occurrence {
    /// The late reply, if it is one.
    var answer: APIReply? {
        guard case .answered(_, let reply) = self else { return nil }
        return reply
    }
}
