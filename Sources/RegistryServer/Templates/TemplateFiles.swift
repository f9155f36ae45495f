internal import Crypto
internal import NameRules

/// The files of one template, as they are on the disk.
struct TemplateFiles {
    let name: String
    let manifest: TextFile
    let cloudConfig: TextFile

    /// The user data of the builder droplet of the template's image, if the template says how it is made.
    let image: TextFile?

    init(name: String, in parent: String) throws(TemplateError) {
        let directory = parent + "/" + name
        guard NameRule.templateName.admits(name) else {
            throw TemplateError(directory, "a template's name is \(NameRule.templateName.requirement)")
        }
        self.name = name
        manifest = try TextFile(directory, "template.yaml")
        cloudConfig = try TextFile(directory, "cloud-config.mustache")
        image =
            try TextFile.isThere(directory, "image/cloud-config.mustache")
            ? try TextFile(directory, "image/cloud-config.mustache") : nil
    }

    /// SHA-256 over the names and the contents, each hashed by itself so that none can run into the next.
    func digest(with shared: SharedFiles) -> [UInt8] {
        let files = [manifest, cloudConfig] + shared.pieces
        let parts = files.sorted { $0.name < $1.name }.flatMap { [$0.name, $0.text] }
        return Array(SHA256.hash(data: parts.flatMap { Array(SHA256.hash(data: Array($0.utf8))) }))
    }
}
