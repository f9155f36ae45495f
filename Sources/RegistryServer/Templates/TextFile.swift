internal import FoundationEssentials

/// A file of UTF-8.
struct TextFile {
    let path: String
    let name: String
    let text: String

    init(_ directory: String, _ name: String) throws(TemplateError) {
        self.name = name
        path = directory + "/" + name
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw TemplateError(path, "the file cannot be read as UTF-8; a template has it")
        }
        self.text = text
    }

    static func isThere(_ directory: String, _ name: String) -> Bool {
        FileManager.default.fileExists(atPath: directory + "/" + name)
    }

    /// Sorted; none for a directory that cannot be read.
    static func names(in directory: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: directory).sorted()) ?? []
    }
}
