internal import FoundationEssentials
internal import Glibc

/// What a data directory keeps beside the log that whoever has a copy of the log need not have.
enum KeyFiles {
    static let signingKey = "checkpoint.key"
    private static let directories = ["secrets"]

    /// The names of those that are there.
    static func names(in directory: String) -> [String] {
        let secrets = directories.flatMap { name in
            let found = try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(name)")
            return (found ?? []).sorted().map { "\(name)/\($0)" }
        }
        return ([signingKey] + secrets).filter { FileManager.default.isReadableFile(atPath: "\(directory)/\($0)") }
    }

    /// Copies some of them, for their owner only.
    static func copy(_ names: [String], from source: String, to target: String) throws(CopyError) -> [CopiedFile] {
        try makeDirectories(for: names, in: target)
        var copied: [CopiedFile] = []
        for name in names {
            var file = try OutputFile(name, in: target)
            try file.write(allOf: try Descriptor("\(source)/\(name)", O_RDONLY))
            copied.append(try file.finish())
        }
        return copied
    }

    /// Whether a copy may hold a file of that name beside the log.
    static func canBe(_ name: String) -> Bool {
        let parts = name.split(separator: "/")
        return name == signingKey || parts.count == 2 && directories.contains { $0 == parts[0] }
    }

    /// Makes the directories that some of them stand in.
    static func makeDirectories(for names: [String], in target: String) throws(CopyError) {
        for directory in Set(names.compactMap { $0.split(separator: "/").dropLast().first }) {
            let path = "\(target)/\(directory)"
            guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
                throw .log(EventLogError(call: "mkdir", path, errno))
            }
        }
    }
}
