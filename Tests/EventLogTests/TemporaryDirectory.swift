import Foundation
import Testing

/// The directory of the running test, gone when the test is over.
enum TemporaryDirectory {
    @TaskLocal static var path = ""
}

struct TemporaryDirectoryTrait: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let directory = URL.temporaryDirectory.appending(component: "podledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try await TemporaryDirectory.$path.withValue(directory.path()) { try await function() }
    }
}

extension Trait where Self == TemporaryDirectoryTrait {
    /// Gives each test case a directory of its own.
    static var temporaryDirectory: Self { Self() }
}
