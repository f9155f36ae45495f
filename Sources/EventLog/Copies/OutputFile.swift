internal import Crypto
internal import DurableFiles
internal import Glibc

/// A file of a copy, hashed while it is written, and on the disk before it counts.
struct OutputFile: ~Copyable {
    private let name: String
    private let descriptor: Descriptor<CopyError>
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
        allOf source: borrowing Descriptor<CopyError>,
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

    private static let pieceByteCount = 256 << 10
}

extension CopiedFile {
    /// What a file with this content is said to be.
    init(_ name: String, _ content: [UInt8]) {
        self.init(name: name, bytes: content.count, sha256: SHA256.hash(data: content).hexadecimal)
    }
}

extension SHA256.Digest {
    fileprivate var hexadecimal: String {
        map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    }
}
