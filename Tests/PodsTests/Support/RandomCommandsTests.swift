import Pods
import PodsTestSupport
import Testing

@Suite struct RandomCommandsTests {
    @Test func `random histories hold every kind of event, so that what is said of them is not said of nothing`() {
        let histories = (0..<64).map { History.random(seed: $0) }
        let kinds = Set(histories.flatMap(\.events).compactMap(\.kind))

        #expect(Set(EventSamples.all.map { StoredEvent($0.event).kind }).subtracting(kinds) == [])
    }

    @Test func `the same seed gives the same history`() {
        #expect(History.random(seed: 7).events == History.random(seed: 7).events)
        #expect(History.random(seed: 7).events != History.random(seed: 8).events)
    }
}

extension RecordedEvent {
    fileprivate var kind: EventKind? {
        guard case .event(let event, _) = content else { return nil }
        return StoredEvent(event).kind
    }
}
