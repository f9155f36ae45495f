import DurableFiles
import FoundationEssentials
import Glibc
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct DurableFileTests {
    private let path = "\(TemporaryDirectory.path)/small"

    private var content: [UInt8]? {
        FileManager.default.contents(atPath: path).map(Array.init)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: TemporaryDirectory.path).sorted() }
    }

    @Test func `a file is replaced whole, for its owner only, and nothing stays beside it`() throws {
        try DurableFile.replace(path, with: [1, 2, 3])
        try DurableFile.replace(path, with: [4])

        #expect(content == [4])
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(try names == ["small"])
    }

    @Test func `a file that is there is not made again`() throws {
        #expect(try DurableFile.create(path, with: [1]))
        #expect(try !DurableFile.create(path, with: [2]))

        #expect(content == [1])
        #expect(try names == ["small"])
    }

    @Test func `what an earlier process left unfinished is neither followed nor in the way`() throws {
        let other = "\(TemporaryDirectory.path)/other"
        try DurableFile.replace(other, with: [7])
        #expect(unsafe symlink(other, "\(path).new") == 0)
        try DurableFile.replace(path, with: [1])

        #expect(content == [1])
        #expect(FileManager.default.contents(atPath: other).map(Array.init) == [7])
        #expect(try names == ["other", "small"])
    }

    @Test func `who reads while it is replaced reads the old or the new, never a mixture`() async throws {
        let (old, new) = (Array(repeating: 1 as UInt8, count: 200_000), Array(repeating: 2 as UInt8, count: 300_000))
        try DurableFile.replace(path, with: old)
        try await withThrowingTaskGroup { group in
            group.addTask { [path] in
                for round in 0..<50 { try DurableFile.replace(path, with: round.isMultiple(of: 2) ? new : old) }
            }
            for _ in 0..<200 {
                let seen = content
                #expect(seen == old || seen == new)
            }
            try await group.waitForAll()
        }
    }

    @Test func `a disk that takes only a part of it leaves the file as it was, and the failure says what to do`() async
    {
        await #expect(processExitsWith: .success) {
            let path = FileManager.default.temporaryDirectory.appending(component: "podledger-\(getpid())").path()
            defer { for name in [path, "\(path).new"] { unsafe unlink(name) } }
            try DurableFile.replace(path, with: [1, 2, 3])
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 1_000, rlim_max: 1_000)
            _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            do throws(FileFailure) {
                try DurableFile.replace(path, with: Array(repeating: 9, count: 5_000))
                exit(1)
            } catch {
                guard error.call == "write", error.code == EFBIG else { exit(2) }
                guard error.description.contains("free space") else { exit(3) }
            }
            guard FileManager.default.contents(atPath: path).map(Array.init) == [1, 2, 3] else { exit(4) }
        }
    }

    @Test func `a directory that is not there is a failure`() {
        #expect(throws: FileFailure.self) { try DurableFile.replace("/nowhere/small", with: [1]) }
    }
}
