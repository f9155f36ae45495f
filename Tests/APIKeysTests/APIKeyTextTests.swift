import APIKeys
import Testing

@Suite struct APIKeyTextTests {
    private let key = APIKeyText(id: 7, secret: .random())

    @Test func `a key's text is read back`() {
        #expect(APIKeyText(key.text) == key)
    }

    @Test func `its secret is in no description`() {
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), "\([key])", "\(key.secret)", "\([key.secret])", dumped] {
            #expect(!text.contains(key.secret.text))
        }
    }

    @Test func `what is no key is not read as one`() {
        let secret = key.secret.text
        for text in [
            "", "pl", "pl_7", "pl_7_", "pl__\(secret)", "pl_07_\(secret)", "pl_+7_\(secret)", "pl_7_\(secret)a",
            "pl_7_\(secret.dropLast())", "pl_7_\(secret.dropLast())=", "xx_7_\(secret)", " pl_7_\(secret)",
        ] {
            #expect(APIKeyText(text) == nil, "\(text)")
        }
    }
}
