internal import TestSupport
package import Testing

/// The directory of the running test, gone when the test is over.
package enum TemporaryDirectory {
    @TaskLocal package static var path = ""
}

/// Gives each test case of a suite a directory of its own.
package struct TemporaryDirectoryTrait: SuiteTrait, TestTrait, TestScoping {
    package let isRecursive = true

    package func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            try await TemporaryDirectory.$path.withValue(directory) { try await function() }
        }
    }
}

extension Trait where Self == TemporaryDirectoryTrait {
    /// Gives each test case a directory of its own.
    package static var temporaryDirectory: Self { Self() }
}
