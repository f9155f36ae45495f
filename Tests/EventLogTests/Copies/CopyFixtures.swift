import EventLog
import Foundation
import StoreTestSupport
import Transparency

/// The places of a test about copies, beside the log in its directory.
enum Place {
    static var log: String { TemporaryDirectory.path }
    static var copy: String { TemporaryDirectory.path + "/copy" }
    static var restored: String { TemporaryDirectory.path + "/restored" }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// Whether nothing is left where a copy or a registry was to be.
    static func isClear(_ path: String) -> Bool {
        !exists(path) && !exists(path + ".partial")
    }

    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}

extension CopyMaker {
    static let tests = CopyMaker(version: "1.2.3", time: 1_700_000_000_000)
}

extension Backup {
    static func toCopy(includesKeys: Bool = false, bytesPerSecond: Int = 1 << 30) -> Backup {
        Backup(target: Place.copy, bytesPerSecond: bytesPerSecond, includesKeys: includesKeys, maker: .tests)
    }
}

extension Archive {
    static func toCopy() -> Archive {
        Archive(target: Place.copy, maker: .tests)
    }
}

/// All that a log tells, and what proves it.
struct Contents: Equatable {
    let registryID: String
    let entries: [Recorded]
    let root: MerkleHash

    init(of directory: String) throws {
        let reader = try LogReader.open(directory: directory)
        registryID = reader.registryID
        entries = try reader.read(after: .origin, limit: .max)
        root = try reader.root(at: try reader.head())
        _ = try reader.verify()
        try reader.verifyTree()
    }
}

/// Makes a log with so many beats, of which every complete segment is sealed or none, and closes it.
func makeLog(beats count: Int = 9_000, isSealed: Bool = true) async throws -> Contents {
    let log = try TallyLog.open(isSealed ? .sealing() : .temporary())
    _ = try await log.execute(.begin([1], id: CommandID(text: "first", body: [7])))
    _ = try await log.execute(.begin([2], [3]))
    try await log.grow(by: count)
    let head = try log.reader.head().rawValue
    if isSealed { try await log.untilSealed(through: Position(rawValue: head / 4_096 * 4_096)) }
    await log.close()
    return try Contents(of: Place.log)
}

/// Opens the log of the test again, adds beats, and closes it.
func growLog(by count: Int) async throws -> Contents {
    let log = try TallyLog.open(.sealing())
    try await log.grow(by: count)
    let head = try log.reader.head().rawValue
    try await log.untilSealed(through: Position(rawValue: head / 4_096 * 4_096))
    await log.close()
    return try Contents(of: Place.log)
}

extension EventLog where State == Tally {
    fileprivate func grow(by count: Int) async throws {
        for start in stride(from: 0, to: count, by: 1_000) {
            _ = try await execute(.beats(min(1_000, count - start), of: start % 2_000 == 0 ? 1 : 2))
        }
    }
}

/// Makes a log of the copy, under its own name.
func restoreCopy() throws {
    let directory = try StagedDirectory(for: Place.restored)
    do {
        _ = try directory.restore(Place.copy)
        try directory.publish()
    } catch {
        directory.remove()
        throw error
    }
}

/// Changes one bit of a file, so far into it.
func flipBit(in path: String, at place: Double) throws {
    let byteCount = try Data(contentsOf: URL(filePath: path)).count
    try flipBit(Int(Double(byteCount - 1) * place) * 8 + 4, ofFile: path)
}

func truncate(_ path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.dropLast().write(to: URL(filePath: path))
}

/// Puts something in a place that is there, and that nobody, not even root, can open.
func linkToItself(_ path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
}

/// Changes what the manifest of the copy says.
func editManifest(_ edit: (inout [String: Any]) -> Void) throws {
    let url = URL(filePath: Place.copy + "/manifest.json")
    var object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    edit(&object)
    try JSONSerialization.data(withJSONObject: object).write(to: url)
}
