internal import Pods

/// What the tags of a machine's cloud-config stand for: every text is a JSON string, which YAML reads as it is.
struct CloudConfigContext {
    let values: [String: Any]

    private static let names: Set<String> = ["server_url", "server_ip", "api_key", "pod_id", "podlet_sha256"]

    init(_ setting: MachineSetting) {
        let attributes = setting.attributes.map { ($0.key.rawValue, JSONText($0.value).text) }
        var values: [String: Any] = [
            "server_url": JSONText(setting.serverURL).text,
            "server_ip": JSONText(setting.serverHost).text,
            "api_key": JSONText(setting.apiKey).text,
            "pod_id": JSONText(setting.podID.rawValue).text,
            "attributes": Dictionary(uniqueKeysWithValues: attributes),
        ]
        values["podlet_sha256"] = setting.podletDigest.map { JSONText($0.hexadecimal).text }
        self.values = values
    }

    static func isKnown(_ name: String) -> Bool {
        names.contains(name) || name == "." || name == "attributes" || name.hasPrefix("attributes.")
    }
}
