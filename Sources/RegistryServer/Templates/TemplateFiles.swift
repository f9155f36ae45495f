internal import Crypto
internal import FoundationEssentials
internal import Pods

/// The files of one template, as they are on the disk.
struct TemplateFiles {
    private static let manifestName = "template.yaml"
    private static let cloudConfigName = "cloud-config.mustache"

    /// Leaves room in a pod's id for `-` and five characters.
    private static let nameByteCountMaximum = PodID.byteCountMaximum - 6

    let name: String
    let manifest: String
    let cloudConfig: String
    private let directory: String

    init(name: String, in parent: String) throws(TemplateError) {
        directory = parent + "/" + name
        guard name.utf8.count <= Self.nameByteCountMaximum, PodID(name) != nil else {
            throw TemplateError(directory, "a template's name is 1 to \(Self.nameByteCountMaximum) of a-z, 0-9 and '-'")
        }
        self.name = name
        manifest = try Self.read(directory + "/" + Self.manifestName)
        cloudConfig = try Self.read(directory + "/" + Self.cloudConfigName)
    }

    var manifestPath: String { directory + "/" + Self.manifestName }
    var cloudConfigPath: String { directory + "/" + Self.cloudConfigName }

    /// SHA-256 over the names and the contents, each hashed by itself so that none can run into the next.
    var digest: [UInt8] {
        let parts = [Self.cloudConfigName, cloudConfig, Self.manifestName, manifest]
        return Array(SHA256.hash(data: parts.flatMap { Array(SHA256.hash(data: Array($0.utf8))) }))
    }

    /// The directories with a manifest, sorted.
    static func names(in directory: String) throws(TemplateError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw TemplateError(directory, "the directory cannot be read; give one that holds templates")
        }
        return names.filter { FileManager.default.fileExists(atPath: "\(directory)/\($0)/\(manifestName)") }.sorted()
    }

    private static func read(_ path: String) throws(TemplateError) -> String {
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw TemplateError(path, "the file cannot be read as UTF-8; a template has it")
        }
        return text
    }
}
