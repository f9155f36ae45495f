import Foundation
import TestSupport
import Testing

@testable import podledger

@Suite struct TokenFileTests {
    /// A file that is gone when the body has returned.
    private static func withFile(
        _ text: String?,
        lines: LogLines = LogLines(),
        _ body: (URL, TokenFile) throws -> Void
    ) throws {
        let url = URL.temporaryDirectory.appending(component: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: url) }
        if let text { try text.write(to: url, atomically: true, encoding: .utf8) }
        try body(url, TokenFile(path: url.path(), logger: lines.logger))
    }

    @Test(arguments: ["dop_v1_a", "dop_v1_a\n", "\n dop_v1_a \r\n"])
    func `the token is what the file holds, whatever blanks are around it`(text: String) throws {
        try Self.withFile(text) { _, file throws in
            #expect(try file.token() == "dop_v1_a")
            #expect(!file.hasChanged)
        }
    }

    @Test(arguments: ["dop_v1_a\ndop_v1_b\n", "dop_v1_a second", "dop_v1_\u{1}", "tök"])
    func `a file that holds anything else than one token is refused, and what it holds stays untold`(text: String)
        throws
    {
        try Self.withFile(text) { url, file throws in
            let error = #expect(throws: TokenFileError.unsuitable(path: url.path())) { try file.token() }
            #expect(error?.description.contains("one line without spaces") == true)
            #expect(error?.description.contains("dop_v1") == false)
        }
        try Self.withFile("old") { url, file throws in
            _ = try file.token()
            try text.write(to: url, atomically: true, encoding: .utf8)
            #expect(!file.renew())
            #expect(try file.token() == "old")
        }
    }

    @Test func `a token that is written anew is in use only once it is asked for`() throws {
        try Self.withFile("old") { url, file throws in
            #expect(try file.token() == "old")
            try "new".write(to: url, atomically: true, encoding: .utf8)
            #expect(file.hasChanged)
            #expect(try file.token() == "old")
            #expect(file.renew())
            #expect(try file.token() == "new")
            #expect(!file.hasChanged)
            #expect(!file.renew())
        }
    }

    @Test func `the same token in a new file is no other token`() throws {
        try Self.withFile("same") { url, file throws in
            _ = try file.token()
            try "same\n".write(to: url, atomically: true, encoding: .utf8)
            #expect(file.hasChanged)
            #expect(!file.renew())
            #expect(!file.hasChanged)
        }
    }

    @Test(arguments: [nil, "", " \n"])
    func `a file that is gone or empty for a moment leaves the token in use`(text: String?) throws {
        try Self.withFile("old") { url, file throws in
            _ = try file.token()
            try FileManager.default.removeItem(at: url)
            if let text { try text.write(to: url, atomically: true, encoding: .utf8) }
            #expect(!file.renew())
            #expect(try file.token() == "old")
            try "new".write(to: url, atomically: true, encoding: .utf8)
            #expect(file.hasChanged)
            #expect(file.renew())
        }
    }

    @Test(arguments: ["", " \n"])
    func `a file that stays empty is looked into and told of once, and noticed when it is filled`(text: String) throws {
        let lines = LogLines()
        try Self.withFile("old", lines: lines) { url, file throws in
            _ = try file.token()
            try text.write(to: url, atomically: true, encoding: .utf8)
            #expect(file.hasChanged)
            #expect(!file.renew())
            #expect(!file.hasChanged)
            #expect(!file.renew())
            #expect(lines.all.count == 1)
            #expect(lines.all.first?.contains("there is no token in '\(url.path())'; write it there") == true)
            try "new".write(to: url, atomically: false, encoding: .utf8)
            #expect(file.hasChanged)
            #expect(file.renew())
            #expect(try file.token() == "new")
        }
    }

    @Test func `a file that is made readable is noticed, though nothing was written to it`() throws {
        try Self.withFile("old") { url, file throws in
            _ = try file.token()
            try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: url.path())
            _ = file.renew()
            #expect(!file.hasChanged)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path())
            #expect(file.hasChanged)
        }
    }

    @Test(arguments: [nil, "", "\n"])
    func `without a first token the problem names the file`(text: String?) throws {
        try Self.withFile(text) { url, file throws in
            let error = #expect(throws: TokenFileError.self) { try file.token() }
            #expect(error?.description.contains(url.path()) == true)
            #expect(!file.hasChanged)
        }
    }

    @Test func `the first token is none that was changed to`() throws {
        try Self.withFile("first") { _, file throws in
            #expect(!file.renew())
            #expect(try file.token() == "first")
        }
    }
}
