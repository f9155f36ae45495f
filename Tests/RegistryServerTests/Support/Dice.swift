import Synchronization

/// Numbers that come in the order given, and zeros after that.
final class Dice: Sendable {
    private let numbers: Mutex<[UInt64]>

    init(_ numbers: [UInt64]) {
        self.numbers = Mutex(numbers.reversed())
    }

    func roll() -> UInt64 {
        numbers.withLock { $0.popLast() ?? 0 }
    }
}
