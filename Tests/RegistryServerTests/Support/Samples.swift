import Foundation
import Pods
import Reconciler
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

    /// A small droplet that no pod explains, with the price of its size.
    static func orphan(_ droplet: Int64, named name: String, tags: [String]? = ["blue"]) throws -> Plan.Orphan {
        let build = Build(region: "fra1", size: "s-1vcpu-1gb", image: "debian-12-x64")
        let sighting = Sighting(
            dropletID: droplet,
            name: name,
            status: .active,
            ip: "192.0.2.9",
            tags: tags,
            build: build
        )
        let marker = try #require(Marker(name))
        return Plan.Orphan(sighting, of: marker.pod, price: Price(dollars: 0.00893), reason: "nobody knows it")
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
