import DurableFiles
import Foundation
import StoreTestSupport
import Testing

@testable import EventLog

/// A child that is just being started has all descriptors of its parent for a moment.
@Suite(.temporaryDirectory) struct LockTests {
    @Test func `a closed log can be opened again while a child still has its descriptors`() async throws {
        let log = try TallyLog.temporary()
        let inherited = try DuplicatedDescriptors(under: TemporaryDirectory.path)
        await log.close()
        await (try TallyLog.temporary()).close()
        #expect(inherited.count > 0)
    }

    @Test func `a directory can be filled again while a child still has its descriptors`() throws {
        let path = TemporaryDirectory.path as String
        let inherited = try {
            let claim = try FileLock.claim(path)
            return try withExtendedLifetime(claim) { try DuplicatedDescriptors(under: path) }
        }()
        #expect(throws: Never.self) { try FileLock.claim(path) }
        #expect(inherited.count > 0)
    }
}

/// What a child would have of the files open under a directory.
private final class DuplicatedDescriptors {
    private var numbers: [CInt] = []

    var count: Int { numbers.count }

    init(under directory: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
            guard let target, target.hasPrefix(directory), let number = CInt(name) else { continue }
            numbers.append(dup(number))
        }
    }

    deinit {
        for number in numbers { close(number) }
    }
}
