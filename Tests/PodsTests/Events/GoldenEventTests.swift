import Pods
import PodsTestSupport
import Testing

@Suite(.serialized) struct GoldenEventTests {
    @Test func `every event is stored in the bytes that are committed`() throws {
        let golden = try GoldenEvents()
        for (label, event) in EventSamples.all {
            let stored = StoredEvent(event)
            guard let committed = golden.entries[label] else {
                try golden.record(stored, label: label)
                Issue.record("\(label) had no committed bytes; they are recorded now: look at them and commit them")
                continue
            }
            #expect(stored == committed, "the bytes of \(label) have changed, and logs hold the old ones")
        }
    }

    @Test func `the committed bytes still read as the events they were`() throws {
        let golden = try GoldenEvents()
        for (label, event) in EventSamples.all {
            let committed = try #require(golden.entries[label])
            #expect(try Event(committed) == event, "\(label)")
        }
    }

    @Test func `every line of the fixture has its event`() throws {
        let golden = try GoldenEvents()

        #expect(Set(golden.entries.keys) == Set(EventSamples.all.map(\.label)))
        #expect(Set(EventSamples.all.map(\.label)).count == EventSamples.all.count)
    }
}
