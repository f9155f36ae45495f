internal import Crypto
internal import Glibc

/// A file of a copy, hashed while it is written, and on the disk before it counts.
struct OutputFile: ~Copyable {
    private let name: String
    private let descriptor: Descriptor
    private var hash = SHA256()
    private var byteCount = 0

    /// Begins a file that is not there; its name may begin with directories that are.
    init(_ name: String, in directory: String) throws(CopyError) {
        self.name = name
        descriptor = try Descriptor("\(directory)/\(name)", O_WRONLY | O_CREAT | O_EXCL)
    }

    mutating func write(_ bytes: Span<UInt8>) throws(CopyError) {
        try descriptor.write(bytes)
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        byteCount += bytes.count
    }

    /// Writes all that can be read, in pieces, and tells `afterPiece` how many bytes each had.
    mutating func write(
        allOf source: borrowing Descriptor,
        afterPiece: (Int) -> Void = { _ in }
    ) throws(CopyError) {
        var buffer = Array(repeating: 0 as UInt8, count: Self.pieceByteCount)
        while true {
            let count = try source.read(into: &buffer)
            guard count > 0 else { return }
            try write(buffer.span.extracting(first: count))
            afterPiece(count)
        }
    }

    /// Makes it durable.
    consuming func finish() throws(CopyError) -> CopiedFile {
        try descriptor.synchronize()
        return CopiedFile(name: name, bytes: byteCount, sha256: hash.finalize().hexadecimal)
    }

    /// What a file with this content is said to be.
    static func described(_ name: String, _ content: [UInt8]) -> CopiedFile {
        CopiedFile(name: name, bytes: content.count, sha256: SHA256.hash(data: content).hexadecimal)
    }

    /// Writes a small file whole, in place of one that is there, in one step.
    @discardableResult
    static func replace(_ name: String, in directory: String, with bytes: [UInt8]) throws(CopyError) -> CopiedFile {
        let temporary = "\(directory)/\(name)\(unfinishedSuffix)"
        guard unsafe unlink(temporary) == 0 || errno == ENOENT else {
            throw .log(EventLogError(call: "unlink", temporary, errno))
        }
        var file = try OutputFile(name + unfinishedSuffix, in: directory)
        try file.write(bytes.span)
        let written = try file.finish()
        guard unsafe rename(temporary, "\(directory)/\(name)") == 0 else {
            throw .log(EventLogError(call: "rename", temporary, errno))
        }
        return CopiedFile(name: name, bytes: written.bytes, sha256: written.sha256)
    }

    /// What stands behind the name of a file that is not complete.
    static let unfinishedSuffix = ".new"

    private static let pieceByteCount = 256 << 10
}

extension SHA256.Digest {
    fileprivate var hexadecimal: String {
        map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    }
}
