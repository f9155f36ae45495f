package import PodletCore
internal import Yams

extension PodletConfiguration {
    /// Finds `podlet.json` among the files that a `#cloud-config` writes, as cloud-init would on a real machine.
    package init(userData: String) throws(PodletFailure) {
        guard userData.hasPrefix("#cloud-config") else {
            throw .configuration("the user data is no #cloud-config")
        }
        guard let config = try? YAMLDecoder().decode(CloudConfig.self, from: userData) else {
            throw .configuration("the user data is not the YAML of a #cloud-config")
        }
        guard let file = config.files?.last(where: { $0.path == Self.path }) else {
            throw .configuration("the user data writes no \(Self.path)")
        }
        try self.init(json: file.content)
    }
}

/// The little of a cloud-config that matters here.
private struct CloudConfig: Decodable {
    struct File: Decodable {
        let path: String
        let content: String
    }

    let files: [File]?

    private enum CodingKeys: String, CodingKey {
        case files = "write_files"
    }
}
