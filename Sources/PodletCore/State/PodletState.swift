package import APIKeys

/// What a machine must not forget: its lasting key, made before the single-use one is spent.
package struct PodletState: Codable, Hashable, Sendable {
    /// Good for beats once it is enrolled; its id is the single-use key's.
    package let key: APIKeyText

    /// The registry has said that it knows the key.
    package let isEnrolled: Bool

    package init(key: APIKeyText, isEnrolled: Bool) {
        self.key = key
        self.isEnrolled = isEnrolled
    }

    private enum CodingKeys: String, CodingKey {
        case key = "api_key"
        case isEnrolled = "enrolled"
    }
}
