internal import APIKeys
package import ArgumentParser
internal import DurableFiles
internal import RegistryAPI

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
    package func keep(id: UInt64) throws(LostKey) -> KeptKey {
        let text = APIKeyText(id: id, secret: secret).text
        guard let file else { return KeptKey(text: text, path: nil) }
        do throws(FileFailure) {
            try file.fill(Array((text + "\n").utf8))
        } catch {
            throw LostKey(id: id, problem: error.description)
        }
        return KeptKey(text: nil, path: file.path)
    }
}

/// Where the text of a new key is to be had: here, or in a file, but not in both.
package struct KeptKey: Hashable, Sendable {
    package let text: String?
    package let path: String?
}

extension KeptKey: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { path.map { "a key in \($0)" } ?? "a key" }
    package var debugDescription: String { description }
}

/// Where a new key goes.
package struct KeyFileOption: ParsableArguments {
    @Option(
        name: .customLong("out"),
        help: "Keep the key in this new file, for its owner alone, instead of printing it.",
        completion: .file()
    )
    package var path: String?

    package init() {}

    /// Nobody can be told the key again, so it is told once.
    package func validate(with output: OutputOptions) throws {
        guard path != nil || output.format != .name else {
            throw ValidationError("with -o name nobody would ever see the key; give --out as well")
        }
    }
}

/// What is already there might be somebody's only key.
package struct TakenKeyFile: Error, CustomStringConvertible {
    let path: String

    package var description: String {
        "'\(path)' is there already, and a key is never written over anything; choose another name"
    }
}

/// The key was issued, and nobody has it.
package struct LostKey: Error, CustomStringConvertible {
    let id: UInt64
    let problem: String

    package var description: String {
        "key \(id) was issued and is lost: \(problem); revoke it with `podctl key revoke \(id)`, and ask for another"
    }
}
