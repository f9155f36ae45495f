/// What one log is told from others by: six characters of `[a-z0-9]`.
package enum RegistryID {
    private static let characterCount = 6
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789")

    static func random() -> String {
        String((0..<characterCount).compactMap { _ in alphabet.randomElement() })
    }

    package static func admits(_ text: String) -> Bool {
        text.count == characterCount && text.allSatisfy(alphabet.contains)
    }
}
