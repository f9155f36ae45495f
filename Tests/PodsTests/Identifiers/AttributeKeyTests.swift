import Pods
import PodsTestSupport
import Testing

@Suite struct AttributeKeyTests {
    @Test(arguments: ["a", "self.load", "a_b-c.1", String(repeating: "k", count: 63)])
    func `a text in the alphabet is a key as it stands`(text: String) {
        #expect(AttributeKey(text)?.rawValue == text)
    }

    @Test(arguments: ["", String(repeating: "k", count: 64)])
    func `a key has 1 to 63 bytes`(text: String) {
        #expect(AttributeKey(text) == nil)
    }

    @Test(arguments: ["1a", "_a", ".a", "-a", "A", "aB", "a b", "a:b", "é", "a\u{301}", "\u{212A}"])
    func `a text outside the alphabet, or without a letter first, is no key`(text: String) {
        #expect(AttributeKey(text) == nil)
    }

    @Test func `only lastbeat is the registry's own`() {
        let keys: [AttributeKey] = ["lastbeat", "region", "size"]

        #expect(keys.map(\.isRegistryOwned) == [true, false, false])
    }

    @Test func `a key that ends as a password does names a secret`() {
        let keys: [AttributeKey] = ["root_password", "a_password", "password", "root_password_hint"]

        #expect(keys.map(\.namesSecret) == [true, true, false, false])
    }
}
