import DigitalOceanSimulator
import Testing

/// What a client hears, or does not.
@Suite struct ReplyFaultTests {
    @Test func `F1, a lost reply, leaves the droplet created`() {
        var lab = Laboratory.laid(.replyLost, on: [.createDroplets])
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
        var lab = Laboratory.laid(.replyReplaced(status: 504, form: form), on: [.createDroplets])
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(reply.status == 504)
        #expect((JSON(parsing: reply.body) != nil) == (form == .json))
        #expect(reply.header("ratelimit-limit") == "5000")
        #expect(lab.account.truth().count == 1)
    }

    @Test func `F3, a refusal, leaves nothing behind`() {
        var lab = Laboratory.laid(.refused(status: 503, form: nil))
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(reply.status == 503)
        #expect(reply.message == "Service is currently unavailable.")
        #expect(lab.account.truth().isEmpty)
    }

    @Test func `F4, a cut reply, ends in the middle of its body`() {
        var lab = Laboratory.laid(.replyCut(byteCount: nil))
        let reply = lab.ask("GET", "/v2/sizes")
        #expect(reply.delivery == .cut(byteCount: reply.body.count / 2))
    }

    @Test func `F5, a delayed reply, is done at once and comes late`() throws {
        var lab = Laboratory.laid(.replyDelayed(milliseconds: 90_000), on: [.createDroplets])
        let first = lab.ask("POST", "/v2/droplets", .order("web-1"))

        #expect(first.delivery == .late(ticket: 1))
        #expect(lab.account.truth().count == 1)
        let answers = lab.pass(seconds: 90).compactMap(\.answer)
        #expect(answers.map(\.status) == [202])
    }

    @Test func `F5, a delayed execution, is done after the client's next request`() {
        var lab = Laboratory.laid(.executionDelayed(milliseconds: 90_000), on: [.createDroplets])
        lab.ask("POST", "/v2/droplets", .order("web-1"))
        lab.pass(seconds: 89)
        #expect(lab.listed() == [])
        lab.pass(seconds: 1)
        #expect(lab.account.truth().map(\.createdAt) == [beginning + 90_000])
    }

    @Test func `F6 tells of a burst with a wait and of the hour with a reset in the past`() {
        var lab = Laboratory.laid(.rateLimited(hourly: true, retryAfter: nil, resetOffset: -136_000)) { $0.count = 1 }
        let hourly = lab.ask("GET", "/v2/droplets")
        #expect(hourly.status == 429)
        #expect(hourly.header("ratelimit-reset") == "1788220664")
        #expect(hourly.header("retry-after") == nil)
        #expect(lab.ask("GET", "/v2/droplets").status == 200)

        var burst = Laboratory.laid(.rateLimited(hourly: nil, retryAfter: 17, resetOffset: nil))
        #expect(burst.ask("GET", "/v2/droplets").header("retry-after") == "17")
    }

    @Test func `F9 and F10 refuse with a message only`() {
        var lab = Laboratory.laid(.unprocessable(reason: .dropletLimit), on: [.createDroplets])
        #expect(lab.ask("POST", "/v2/droplets", .order("web-1")).message?.contains("droplet limit") == true)

        var pending = Laboratory.laid(.unprocessable(reason: .pendingEvent), on: [.deleteDroplet])
        let id = pending.createActive()
        #expect(pending.ask("DELETE", "/v2/droplets/\(id)").status == 422)
        #expect(pending.status(of: id) == "active")
    }

    @Test func `F12, one page of a list, fails`() {
        var lab = Laboratory.laid(.refused(status: 500, form: nil), on: [.listDroplets]) { $0.page = 2 }
        #expect(lab.ask("GET", "/v2/droplets?per_page=1").status == 200)
        #expect(lab.ask("GET", "/v2/droplets?per_page=1&page=2").status == 500)
        #expect(lab.ask("GET", "/v2/droplets?per_page=1&page=3").status == 200)
    }

    @Test func `F12, a page, is shifted under the client's feet, or the whole list is short`() {
        var shifted = Laboratory.laid(.listShifted(items: 1), on: [.listDroplets]) { $0.page = 2 }
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

    @Test(arguments: [(Fault.connectionLost, Delivery.nothing), (.connectionReset, .reset)])
    func `F18, a lost connection, leaves nothing behind`(fault: Fault, delivery: Delivery) {
        var lab = Laboratory.laid(fault)
        #expect(lab.ask("POST", "/v2/droplets", .order("web-1")).delivery == delivery)
        #expect(lab.account.truth().isEmpty)
    }
}
