/// Bytes as people read them.
enum Megabytes {
    static let byteCount = 1_000_000

    /// As in `12.3 MB`.
    static func text(_ bytes: Int) -> String {
        let tenths = (bytes + byteCount / 20) / (byteCount / 10)
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
