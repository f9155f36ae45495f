internal import Crypto
internal import Pods

/// The files of one template, as they are on the disk.
struct TemplateFiles {
    /// Leaves room in a pod's id for `-` and five characters.
    private static let nameByteCountMaximum = PodID.byteCountMaximum - 6

    let name: String
    let manifest: TextFile
    let cloudConfig: TextFile

    /// The user data of the builder droplet of the template's image, if the template says how it is made.
    let image: TextFile?

    init(name: String, in parent: String) throws(TemplateError) {
        let directory = parent + "/" + name
        guard name.utf8.count <= Self.nameByteCountMaximum, PodID(name) != nil else {
            throw TemplateError(directory, "a template's name is 1 to \(Self.nameByteCountMaximum) of a-z, 0-9 and '-'")
        }
        self.name = name
        manifest = try TextFile(directory, "template.yaml")
        cloudConfig = try TextFile(directory, "cloud-config.mustache")
        image =
            TextFile.isThere(directory, "image/cloud-config.mustache")
            ? try TextFile(directory, "image/cloud-config.mustache") : nil
    }

    /// SHA-256 over the names and the contents, each hashed by itself so that none can run into the next.
    func digest(with shared: SharedFiles) -> [UInt8] {
        let files = [manifest, cloudConfig] + shared.pieces
        let parts = files.sorted { $0.name < $1.name }.flatMap { [$0.name, $0.text] }
        return Array(SHA256.hash(data: parts.flatMap { Array(SHA256.hash(data: Array($0.utf8))) }))
    }
}
