internal import ArgumentParser
internal import RegistryAPI

/// Reads the id of a key, so that what only looks like another's ends nobody's key.
package enum KeyIDArgument {
    @Sendable
    package static func parse(_ text: String) throws -> UInt64 {
        guard let id = UInt64(canonical: text) else {
            throw ValidationError("a key's id is a number, without a leading zero")
        }
        return id
    }
}
