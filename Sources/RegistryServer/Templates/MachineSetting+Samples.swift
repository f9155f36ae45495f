internal import APIKeys
internal import KeyPins
internal import Pods

extension MachineSetting {
    /// Settings as unlike each other, and as awkward, as real ones may be.
    static func samples(attributes: [AttributeKey: AttributeValue]) -> [MachineSetting] {
        [plain(attributes), awkward(attributes)].compactMap(\.self)
    }

    private static func plain(_ attributes: [AttributeKey: AttributeValue]) -> MachineSetting? {
        PodID("sample-2a2a2").map { id in
            MachineSetting(
                serverURL: "http://127.0.0.1:7470",
                apiKey: APIKeyText(id: EventID(1), secret: .random()).text,
                podID: id,
                attributes: attributes
            )
        }
    }

    /// Quotes, a line break, a colon and letters beyond ASCII in every attribute that is a text.
    private static func awkward(_ attributes: [AttributeKey: AttributeValue]) -> MachineSetting? {
        guard var setting = plain(attributes) else { return nil }
        setting.serverURL = "https://[2001:db8::1]:7470"
        setting.serverPins = KeyPin(digest: [UInt8](repeating: 0xFE, count: 32)).map { KeyPins($0) }
        setting.podletDigest = [UInt8](repeating: 0xAB, count: 32)
        setting.attributes = attributes.mapValues { value in
            guard case .string(let text) = value else { return value }
            return .string(text + " \"'\n: é€🜛 #")
        }
        return setting
    }
}
