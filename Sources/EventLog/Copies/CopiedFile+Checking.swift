internal import DurableFiles
internal import Glibc

extension CopiedFile {
    /// The whole file, which is the one that was written.
    func read(in directory: String) throws(CopyError) -> [UInt8] {
        let source = try opened(in: directory)
        let content = try source.readAll()
        try expect(CopiedFile(name, content))
        return content
    }

    /// Copies the file, and makes sure on the way that it is the one that was written.
    func copy(from source: String, to target: String) throws(CopyError) {
        var file = try OutputFile(name, in: target)
        try file.write(allOf: try opened(in: source))
        try expect(try file.finish())
    }

    private func opened(in directory: String) throws(CopyError) -> Descriptor<CopyError> {
        guard let file = try Descriptor<CopyError>.unlessMissing("\(directory)/\(name)", O_RDONLY) else {
            throw .file(name, .missing)
        }
        return file
    }

    private func expect(_ found: CopiedFile) throws(CopyError) {
        guard found.bytes == bytes else { throw .file(name, .size) }
        guard found.sha256 == sha256 else { throw .file(name, .hash) }
    }
}
