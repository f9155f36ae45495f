import APIKeys
import Chance
import Testing

@Suite struct APIKeySecretTests {
    @Test func `a secret is text that a header can carry, and never the same twice`() {
        var generator = SeededGenerator(seed: 1)
        let secrets = (0..<100).map { _ in APIKeySecret(using: &generator) }
        #expect(Set(secrets).count == 100)
        #expect(secrets.allSatisfy { APIKeySecret($0.text) == $0 })
    }

    @Test func `the log keeps SHA-256 of its text`() throws {
        let secret = try #require(APIKeySecret(String(repeating: "s", count: 43)))
        #expect(secret.hexadecimalHash == "d64b93c9f1b60eb338e5cb415d6a36bd920edd0e9b36f7ea5c730d0e10ff147f")
        #expect(secret.hash.prefix(4) == [0xd6, 0x4b, 0x93, 0xc9])
    }
}
