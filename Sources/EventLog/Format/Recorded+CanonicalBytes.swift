extension Recorded {
    /// Reads the canonical bytes of an entry that came without its log; `nil` when they are none.
    package init?(position: Position, canonicalBytes bytes: [UInt8]) {
        let span = bytes.span
        guard let header = EntryHeader(position: position, canonicalBytes: span) else { return nil }
        self.init(header, span)
    }
}
