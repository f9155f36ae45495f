internal import Pods
internal import RegistryAPI

/// What the tags of a cloud-config stand for: every text is a JSON string in ASCII, which YAML reads as it is.
struct CloudConfigContext {
    let values: [String: Any]

    private static let names: Set<String> = ["server_url", "server_ip", "api_key", "pod_id", "podlet_sha256"]

    init(_ setting: MachineSetting) {
        var values: [String: Any] = [
            "server_url": JSONText(setting.serverURL).text,
            "server_ip": JSONText(setting.serverHost).text,
            "api_key": JSONText(setting.apiKey).text,
            "pod_id": JSONText(setting.podID.rawValue).text,
            "attributes": Dictionary(
                uniqueKeysWithValues: setting.attributes.map { ($0.key.rawValue, JSONText($0.value).text) }
            ),
        ]
        values["podlet_sha256"] = setting.podletDigest.map { JSONText($0.hexadecimal).text }
        self.values = values
    }

    static func isKnown(_ name: String) -> Bool {
        names.contains(name) || name == "." || name == "attributes" || name.hasPrefix("attributes.")
    }

    static var knownNames: String {
        (names.sorted() + ["attributes.<key>"]).joined(separator: ", ")
    }
}
