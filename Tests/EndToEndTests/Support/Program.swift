import Foundation

/// The programs under test, found beside the bundle of the tests.
enum Program: String {
    case podctl
    case podledger
    case podlet

    static let directory: URL = {
        let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: running).deletingLastPathComponent()
    }()

    /// The repository's templates.
    static let templates = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../tools/templates").standardized.path()

    var path: String {
        Self.directory.appending(component: rawValue).path()
    }
}
