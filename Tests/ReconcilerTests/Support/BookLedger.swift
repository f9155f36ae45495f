import Pods
import PodsTestSupport
import Reconciler
import Synchronization

/// A log in memory that is written to and read like any other.
final class BookLedger: Ledger {
    let registryID = World.registry
    private let book: Mutex<Book>

    init(_ book: Book) {
        self.book = Mutex(book)
    }

    func fleet() throws(Trouble) -> Fleet { book.withLock(\.fleet) }

    func lastEvent() throws(Trouble) -> EventID { book.withLock(\.fleet.head) }

    func record(_ command: DropletCommand) async throws(Trouble) -> EventID {
        try take { book throws(Refusal) in try book.decide(command, now: 0) }
    }

    func record(_ command: RegistryCommand) async throws(Trouble) {
        book.withLock { $0.decide(command, now: 0) }
    }

    func record(_ command: PodCommand) async throws(Trouble) {
        try take { book throws(Refusal) in try book.decide(command, now: 0) }
    }

    private func take<Value: Sendable>(_ body: (inout Book) throws(Refusal) -> Value) throws(Trouble) -> Value {
        do throws(Refusal) {
            return try book.withLock { book throws(Refusal) in try body(&book) }
        } catch {
            throw Trouble(.overtaken, error.description)
        }
    }
}
