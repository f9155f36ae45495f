import NameRules
import Pods
import PodsTestSupport
import Testing

@Suite struct MarkerTests {
    /// The largest position whose marker fits: a log of ten million million events is out of reach.
    static let lastAttempt: EventID = 9_999_999_999_999

    @Test(arguments: [("web", 1), ("a-1", 42), ("7", 9_999_999_999_999)] as [(PodID, EventID)])
    func `a marker's text reads back as the marker`(pod: PodID, attempt: EventID) {
        let marker = Marker(pod: pod, attempt: attempt, registry: "k3x9qa")

        #expect(Marker(marker.description) == marker)
    }

    @Test func `the longest pod id and a 13-digit attempt fit into a droplet's name`() throws {
        let pod = try #require(PodID(String(repeating: "p", count: NameRule.podID.byteCountMaximum)))
        let marker = Marker(pod: pod, attempt: Self.lastAttempt, registry: "12345678")

        #expect(marker.description.utf8.count == Marker.byteCountMaximum)
        #expect(Marker(marker.description) == marker)
    }

    @Test func `capitals are lowered, as DigitalOcean compares names without case`() {
        let (lower, upper) = ("web.7.r1", "WEB.7.R1")

        #expect(Marker(upper) == Marker(lower))
        #expect(Marker(upper)?.description == lower)
    }

    @Test(
        arguments: [
            "", "web", "web.7", "web.7.", ".7.r1", "web..r1", "web.7.r1.x", "web.0.r1", "web.07.r1", "web.+7.r1",
            "web.-7.r1", "web.7.123456789", "we_b.7.r1", "-web.7.r1", "web.18446744073709551616.r1", "web.7.r 1",
        ]
    )
    func `another name is no marker`(name: String) {
        #expect(Marker(name) == nil)
    }

    @Test(arguments: ["\u{212A}.7.r1", "web.7.\u{212A}", "web.7.é"])
    func `a letter beyond ASCII is in no marker, even where lowering brings it into the alphabet`(name: String) {
        #expect(Marker(name) == nil)
    }

    @Test(arguments: [0, 9])
    func `a registry id of a length that does not fit stops the process`(byteCount: Int) async {
        await #expect(processExitsWith: .failure) { [byteCount] in
            _ = Marker(pod: "web", attempt: 1, registry: String(repeating: "r", count: byteCount))
        }
    }
}
