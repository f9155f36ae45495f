import Foundation
import Pods
import RegistryServer
import Testing

/// Things that tests read, and machines that they describe.
enum Samples {
    /// `tools/templates` of this repository.
    static var templateDirectory: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "tools/templates").path()
    }

    static var templates: TemplateCatalogue {
        get throws { try TemplateCatalogue(directory: templateDirectory) }
    }

    static func setting(
        _ attributes: [String: AttributeValue] = [:],
        podletDigest: [UInt8]? = nil
    ) throws -> MachineSetting {
        var typed: [AttributeKey: AttributeValue] = [:]
        for (key, value) in attributes { typed[try #require(AttributeKey(key))] = value }
        return MachineSetting(
            serverURL: "http://192.0.2.1:7470",
            apiKey: "pl_7_" + String(repeating: "s", count: 43),
            podID: try #require(PodID("agent-7kq2m")),
            attributes: typed,
            podletDigest: podletDigest
        )
    }
}
