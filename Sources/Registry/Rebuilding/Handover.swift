internal import Synchronization

/// A place where one thread leaves a value for another.
final class Handover<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    init(_ value: Value? = nil) {
        self.value = Mutex(value)
    }

    func put(_ new: Value) {
        value.withLock { $0 = new }
    }

    func take() -> Value? {
        value.withLock { $0.take() }
    }
}
