import Pods
import PodsTestSupport
import Testing

@Suite struct ReserveTests {
    @Test func `ids are reserved once, in order, and those of pods not at all`() throws {
        var history = try History(pods: "web", "old")
        try history.retire("old")
        let ids: [PodID] = ["omega", "web", "desk", "old", "omega"]

        #expect(try history.decide(.registry(.reserveIDs(ids))) == [.idsReserved(["desk", "omega"])])
        #expect(try history.decide(.registry(.reserveIDs(ids))) == [])
        #expect(try history.decide(.registry(.reserveIDs(["api", "desk"]))) == [.idsReserved(["api"])])
        #expect(history.fleet.reservedIDs == ["desk": 4, "omega": 4, "api": 5])
        #expect(history.fleet.strangeIDs(among: ids) == [])
    }

    @Test func `no pod takes a reserved id`() throws {
        var history = History()
        try history.decide(.registry(.reserveIDs(["web"])))

        #expect(throws: Refusal.idReserved("web")) { try history.create("web") }
        #expect(history.fleet.pods.isEmpty)
        try history.create("web-2")
    }

    @Test func `an id keeps the row it had, whatever a log repeats`() {
        var history = History()
        history.record(.idsReserved(["web"]), in: .registry)
        let rows = history.record(.idsReserved(["web", "api"]), in: .registry)

        #expect(history.fleet.reservedIDs == ["web": 1, "api": 2])
        #expect(rows == [.registry, .reservedID("web"), .reservedID("api")])
    }
}
