/// A kernel from outside the droplet's disk, as only droplets of long ago use one.
struct Kernel: Sendable {
    let id: Int
    let name: String
    let version: String

    static let all = [
        Kernel(
            id: 7_515,
            name: "DigitalOcean GrubLoader v0.2 (20160714)",
            version: "2016.07.13-DigitalOcean_loader_Ubuntu"
        ),
        Kernel(
            id: 7_516,
            name: "DigitalOcean GrubLoader v0.1 (20160527)",
            version: "2016.05.27-DigitalOcean_loader_Debian"
        ),
    ]

    static func numbered(_ id: Int) -> Kernel? {
        all.first { $0.id == id }
    }

    var json: JSON {
        ["id": .integer(id), "name": .string(name), "version": .string(version)]
    }
}
