internal import DurableFiles
internal import Glibc

/// The file of one segment in an archive: the bytes as they are stored, which begin with a checksum over its name too.
struct SegmentFile {
    let first: Position
    let directory: String

    enum State: Hashable {
        case sound, damaged, absent
    }

    static let directoryName = "segments"

    /// So many digits that the order of names is the order of positions.
    var name: String {
        let digits = String(first.rawValue)
        return Self.directoryName + "/" + String(repeating: "0", count: 20 - digits.count) + digits
    }

    /// Its bytes, which are a segment that begins at its position.
    func read() throws(CopyError) -> [UInt8] {
        guard let file = try Descriptor<CopyError>.unlessMissing("\(directory)/\(name)", O_RDONLY) else {
            throw .file(name, .missing)
        }
        let bytes = try file.readAll()
        do throws(EventLogError) { _ = try SegmentOutline(first: first, bytes.span) } catch {
            throw .file(name, .checksum)
        }
        return bytes
    }

    func state() throws(CopyError) -> State {
        do throws(CopyError) {
            _ = try read()
            return .sound
        } catch {
            switch error {
            case .file(_, .missing): return .absent
            case .file(_, .checksum): return .damaged
            default: throw error
            }
        }
    }

    func write(_ bytes: [UInt8]) throws(CopyError) {
        try DurableFile.replace("\(directory)/\(name)", with: bytes, failingWith: CopyError.self)
    }
}
