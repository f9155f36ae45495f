internal import KeyPins
internal import Pods

/// What the tags of a machine's cloud-config stand for: every text is quoted.
struct CloudConfigContext {
    let values: [String: Any]

    private static let names: Set<String> = [
        "server_url", "server_ip", "server_pin", "api_key", "pod_id", "podlet_sha256",
    ]

    init(_ setting: MachineSetting) {
        let attributes = setting.attributes.map { ($0.key.rawValue, QuotedText($0.value).text) }
        var values: [String: Any] = [
            "server_url": QuotedText(setting.serverURL).text,
            "server_ip": QuotedText(setting.serverHost).text,
            "server_pin": QuotedText(setting.serverPins?.description ?? "").text,
            "api_key": QuotedText(setting.apiKey).text,
            "pod_id": QuotedText(setting.podID.rawValue).text,
            "attributes": Dictionary(uniqueKeysWithValues: attributes),
        ]
        values["podlet_sha256"] = setting.podletDigest.map { QuotedText($0.hexadecimal).text }
        self.values = values
    }

    static func isKnown(_ name: String) -> Bool {
        names.contains(name) || name == "." || name == "attributes" || name.hasPrefix("attributes.")
    }
}
