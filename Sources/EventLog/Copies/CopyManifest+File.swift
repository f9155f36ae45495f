internal import DurableFiles
internal import FoundationEssentials
internal import Glibc
internal import Transparency

extension CopyManifest {
    /// Describes what a log holds, as its copy will.
    init(
        _ kind: Kind,
        of reader: LogReader,
        through position: Position,
        sealed: Position? = nil,
        files: [CopiedFile],
        by program: CopyMaker
    ) throws(EventLogError) {
        self.init(
            format: Self.formatKnown,
            kind: kind,
            registry: reader.registryID,
            origin: reader.origin,
            position: position.rawValue,
            sealed: sealed?.rawValue,
            root: try reader.root(at: position).base64,
            time: Date(timeIntervalSince1970: Double(program.time / 1_000)),
            program: program.version,
            checkpoint: try reader.newestCheckpoint()?.text,
            files: files
        )
    }

    /// Reads the manifest of a copy.
    package init(in directory: String) throws(CopyError) {
        guard let found = try Self.ifPresent(in: directory) else { throw .noCopy(directory) }
        self = found
    }

    static func ifPresent(in directory: String) throws(CopyError) -> CopyManifest? {
        guard let file = try Descriptor<CopyError>.unlessMissing(path(in: directory), O_RDONLY) else { return nil }
        let data = Data(try file.readAll())
        guard let version = try? decoder.decode(Version.self, from: data) else {
            throw .unreadableManifest(directory)
        }
        guard version.format <= formatKnown else { throw .laterFormat(found: version.format, known: formatKnown) }
        guard
            let manifest = try? decoder.decode(Self.self, from: data),
            RegistryID.admits(manifest.registry), MerkleHash(base64: manifest.root) != nil,
            manifest.files.allSatisfy(\.hasPlainName)
        else { throw .unreadableManifest(directory) }
        return manifest
    }

    /// Puts it in place of one that is there, in one step.
    func write(in directory: String) throws(CopyError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        guard let data = try? encoder.encode(self) else { preconditionFailure("a manifest can be encoded") }
        let text = Array(data) + [UInt8(ascii: "\n")]
        try DurableFile.replace(Self.path(in: directory), with: text, failingWith: CopyError.self)
    }

    /// What the events of the copy must amount to.
    var expectedRoot: MerkleHash {
        guard let root = MerkleHash(base64: root) else { preconditionFailure("the root was checked when it was read") }
        return root
    }

    private static func path(in directory: String) -> String { "\(directory)/\(fileName)" }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    /// What can be read of a manifest of any format.
    private struct Version: Decodable {
        let format: Int
    }
}

extension CopiedFile {
    /// Whether the file is inside the copy, wherever that is.
    fileprivate var hasPlainName: Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return bytes >= 0 && parts.allSatisfy { !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }
    }
}
