import Pods
import Synchronization

/// Tags of nine bytes, each given out once.
final class TagSupply: Sendable {
    private let count = Atomic<Int>(0)

    struct Exhausted: Error {}

    func next() throws -> Tag {
        let number = count.wrappingAdd(1, ordering: .relaxed).newValue
        let digits = String(number, radix: 16)
        guard let tag = Tag("t" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits) else {
            throw Exhausted()
        }
        return tag
    }
}
