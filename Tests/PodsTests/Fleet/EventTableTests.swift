import Chance
import PodsTestSupport
import Testing

@testable import Pods

@Suite struct EventTableTests {
    @Test(arguments: Seeds.fresh)
    func `a table finds what a dictionary finds, in the order of making`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var (table, model, order) = (EventTable<UInt64>(), [EventID: UInt64](), [EventID]())
        for _ in 0..<500 {
            let id = EventID(UInt64.random(in: 0...400, using: &generator) * 4_096)
            let value = UInt64.random(in: 0...9, using: &generator)
            if model.updateValue(value, forKey: id) == nil { order.append(id) }
            table.put(value, madeBy: id)
        }

        #expect(table.ids == order)
        #expect(table.values == order.compactMap { model[$0] })
        for number in 0...400 as ClosedRange<UInt64> {
            for id in [EventID(number * 4_096), EventID(number * 4_096 + 1)] {
                #expect(table[id] == model[id], "\(id)")
                #expect(table.contains(id) == (model[id] != nil), "\(id)")
            }
        }
    }

    @Test(arguments: [0, 1, 100] as [UInt64])
    func `what no event can have made is nowhere`(count: UInt64) {
        var table = EventTable<UInt64>()
        for number in 0..<count { table.put(number, madeBy: EventID(number)) }

        #expect(table[EventID(.max)] == nil)
        #expect(!table.contains(EventID(.max)))
        #expect(table.read(EventID(.max), \.self) == nil)
    }
}
