import Foundation

/// Where the bench writes: nowhere else.
struct Scratch {
    let path: String

    /// Lends a new directory, and removes it.
    func withFresh<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        let directory = "\(path)/\(UUID())"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { remove(directory) }
        return try await body(directory)
    }

    /// What cannot be removed now is removed with the whole.
    private func remove(_ directory: String) {
        try? FileManager.default.removeItem(atPath: directory)
    }
}
