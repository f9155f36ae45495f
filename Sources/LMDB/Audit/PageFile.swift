internal import Glibc

/// Reads pages by their place, so that neither a short file nor a bad sector can end the process.
struct PageFile {
    let pageSize: Int
    private let descriptor: CInt

    init(descriptor: CInt, pageSize: Int) {
        self.descriptor = descriptor
        self.pageSize = pageSize
    }

    func page(_ number: UInt64) throws(FileFinding) -> PageBytes {
        PageBytes(number: number, bytes: try bytes(of: number, from: 0, count: pageSize))
    }

    /// Bytes that begin on a page and may go on into the next ones.
    func bytes(of page: UInt64, from offset: Int, count: Int) throws(FileFinding) -> [UInt8] {
        let (start, isBeyond) = page.multipliedReportingOverflow(by: UInt64(pageSize))
        guard !isBeyond, let start = Int(exactly: start) else { throw FileFinding(page: page, "is beyond every file") }
        switch read(descriptor, at: start + offset, count: count) {
        case .success(let bytes) where bytes.count == count: return bytes
        case .success: throw FileFinding(page: page, "lies beyond the end of the file")
        case .failure(let error): throw FileFinding(page: page, "cannot be read: \(error)")
        }
    }

    /// How many whole pages the file has now.
    func pageCount() throws(FileFinding) -> UInt64 {
        var information = stat()
        guard unsafe fstat(descriptor, &information) == 0 else {
            throw FileFinding("the file cannot be asked for its length: \(LMDBError(rawValue: errno))")
        }
        return UInt64(information.st_size) / UInt64(pageSize)
    }
}

/// Reads until there are as many bytes as were asked for, or no more.
private func read(_ descriptor: CInt, at offset: Int, count: Int) -> Result<[UInt8], LMDBError> {
    var failure: LMDBError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
            let got = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + filled)
            if got < 0, errno == EINTR { continue }
            if got < 0 { failure = LMDBError(rawValue: errno) }
            guard got > 0 else { return }
            filled += got
        }
    }
    return failure.map(Result.failure) ?? .success(bytes)
}
