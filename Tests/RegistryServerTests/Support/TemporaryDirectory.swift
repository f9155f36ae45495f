import Foundation

/// A directory that is gone when the body has returned.
enum TemporaryDirectory {
    static func with(_ body: (String) async throws -> Void) async throws {
        let directory = URL.temporaryDirectory.appending(component: "podledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try await body(directory.path())
    }
}
