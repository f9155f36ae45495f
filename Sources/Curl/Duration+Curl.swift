extension Duration {
    /// Libcurl counts milliseconds in 32 bits; three weeks are more than any request needs.
    private static let longest = Duration.seconds(21 * 86_400)

    /// Whole milliseconds, at least one: zero means "for ever" to libcurl.
    var milliseconds: Int {
        let (seconds, attoseconds) = min(self, Self.longest).components
        return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }

    /// Whole seconds, at least one.
    var seconds: Int {
        max(1, Int(min(self, Self.longest).components.seconds))
    }
}
