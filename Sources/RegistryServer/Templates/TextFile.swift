internal import FoundationEssentials
internal import Glibc

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

    /// Whether there is such a file; throws where nobody lets us know.
    static func isThere(_ directory: String, _ name: String) throws(TemplateError) -> Bool {
        let path = directory + "/" + name
        if unsafe access(path, F_OK) == 0 { return true }
        guard errno == ENOENT || errno == ENOTDIR else { throw TemplateError(unreadable: path) }
        return false
    }

    /// Sorted; none where there is no such directory.
    static func names(in directory: String) throws(TemplateError) -> [String] {
        guard try isThere(directory, "") else { return [] }
        do { return try FileManager.default.contentsOfDirectory(atPath: directory).sorted() } catch {
            throw TemplateError(unreadable: directory)
        }
    }
}

extension TemplateError {
    fileprivate init(unreadable path: String) {
        self.init(path, "it cannot be read; give the server's user access to it")
    }
}
