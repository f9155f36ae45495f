internal import APIKeys
internal import DurableFiles
package import RegistryAPI

/// A key that is asked for: its secret is made here, and only the hash of it is sent.
package struct NewKey {
    private let secret = APIKeySecret.random()
    private let file: ReservedFile?

    package var secretHash: String { secret.hexadecimalHash }

    /// Takes the file's place first, so that no key is issued that could not be kept.
    package init(_ option: KeyFileOption) throws {
        guard let path = option.path else {
            file = nil
            return
        }
        guard let reserved = try ReservedFile(path) else { throw TakenKeyFile(path: path) }
        file = reserved
    }

    /// Puts the key into its file, if it has one.
    package func keep(as key: KeyResource) throws(LostKey) -> KeptKey {
        let text = APIKeyText(id: key.id, secret: secret).text
        guard let file else { return KeptKey(text: text, path: nil) }
        do throws(FileFailure) {
            try file.fill(Array((text + "\n").utf8))
        } catch {
            throw LostKey(key, problem: error.description)
        }
        return KeptKey(text: nil, path: file.path)
    }
}
