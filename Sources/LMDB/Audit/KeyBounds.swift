/// What the branches above a page say of its keys.
struct KeyBounds {
    /// The lowest key there may be, if the branches say.
    var lowest: [UInt8]?

    /// The key that all stay before, if the branches say.
    var end: [UInt8]?

    func contains(_ key: Span<UInt8>, in order: KeyOrder) -> Bool {
        if let lowest, order.isAscending(key, lowest.span) { return false }
        guard let end else { return true }
        return order.isAscending(key, end.span)
    }
}
