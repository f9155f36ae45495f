extension Span<UInt8> {
    package var copied: [UInt8] {
        indices.map { self[$0] }
    }
}
