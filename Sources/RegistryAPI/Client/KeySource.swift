internal import FoundationEssentials

/// Where the bearer key comes from; read anew for every request, because keys are replaced while programs run.
package struct KeySource: Sendable {
    private let current: @Sendable () throws(RegistryClientError) -> String?

    /// Where to get a key, for who has none.
    private let advice: String?

    private init(
        advice: String? = nil,
        _ current: @escaping @Sendable () throws(RegistryClientError) -> String?
    ) {
        self.current = current
        self.advice = advice
    }

    /// No key, for what needs none.
    package static let none = KeySource { () throws(RegistryClientError) in nil }

    /// No key was found; `advice` is told when one is needed.
    package static func missing(advice: String) -> KeySource {
        KeySource(advice: advice) { () throws(RegistryClientError) in nil }
    }

    package static func text(_ key: String) -> KeySource {
        KeySource { () throws(RegistryClientError) in key }
    }

    /// The first line of a file.
    package static func file(_ path: String) -> KeySource {
        KeySource { () throws(RegistryClientError) in try readKey(path) }
    }

    func read() throws(RegistryClientError) -> String? {
        try current()
    }

    /// A server only knows that no key came.
    func explaining(_ error: RegistryClientError) -> RegistryClientError {
        guard case .unauthorized = error, let advice else { return error }
        return .unauthorized(advice)
    }

    private static func readKey(_ path: String) throws(RegistryClientError) -> String {
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw .unauthorized("cannot read the key file '\(path)'; check that it exists and that you may read it")
        }
        guard let line = text.split(whereSeparator: \.isNewline).first, !line.contains(" ") else {
            throw .unauthorized("the key file '\(path)' holds no key; it should hold one line, pl_<id>_<secret>")
        }
        return String(line)
    }
}
