import DurableFiles
import Foundation
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct ReservedFileTests {
    private var path: String { TemporaryDirectory.path + "/key" }

    @Test func `what is filled stays, for its owner alone`() throws {
        do {
            let file = try #require(try ReservedFile(path))
            try file.fill(Array("text".utf8))
        }

        #expect(try String(contentsOfFile: path, encoding: .utf8) == "text")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `what is never filled is gone`() throws {
        do {
            let file = try ReservedFile(path)
            #expect(FileManager.default.fileExists(atPath: path))
            #expect(file != nil)
        }

        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `what is there already stays as it is`() throws {
        try Data("mine".utf8).write(to: URL(filePath: path))

        let file = try ReservedFile(path)
        #expect(file == nil)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func `a directory that is not there is named`() {
        #expect(throws: FileFailure.self) { try ReservedFile(path + "/below") }
    }
}
