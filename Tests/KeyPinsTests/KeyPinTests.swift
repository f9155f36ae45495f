import KeyPins
import Testing

@Suite struct KeyPinTests {
    private static let first = "sha256//" + String(repeating: "A", count: 43) + "="
    private static let second = "sha256//" + String(repeating: "q", count: 42) + "o="

    @Test func `a pin reads as it is written`() throws {
        let pin = try #require(KeyPin(digest: [UInt8](repeating: 0, count: 32)))
        #expect(pin.description == Self.first)
        #expect(KeyPin(Self.first) == pin)
    }

    @Test(arguments: [
        "", "sha256//", first.dropFirst(8).description, "sha256//QUJD", "sha1//" + first.dropFirst(8), first + "\n",
        "sha256//" + String(repeating: "A", count: 42) + "B=",
    ])
    func `what is no SHA-256 in base64 is no pin`(text: String) {
        #expect(KeyPin(text) == nil)
        #expect(KeyPins(text) == nil)
    }

    @Test func `several pins have semicolons in between, and one that is no pin spoils them all`() throws {
        let text = Self.first + ";" + Self.second
        let pins = try #require(KeyPins(text))
        #expect(pins.description == text)
        #expect(pins.contains(try #require(KeyPin(Self.second))))
        #expect(KeyPins(text + ";") == nil)
    }
}
