import Synchronization

/// Tokens handed out one after the other.
final class TokenList: Sendable {
    private let tokens: Mutex<[String]>

    init(_ tokens: [String]) {
        self.tokens = Mutex(tokens)
    }

    func next() -> String {
        tokens.withLock { $0.isEmpty ? "" : $0.removeFirst() }
    }
}
