internal import Foundation
internal import Reconciler
internal import Synchronization

/// A file with the API token, which may be written anew while we run; a new token is taken up when asked for.
final class TokenFile: Credentials {
    /// Tells two contents of a path apart without reading them: a file put in place of another has another number.
    private struct Stamp: Hashable {
        let number: Int
        let size: Int
        let modified: Date
    }

    private struct Content {
        let token: String
        let stamp: Stamp?
    }

    private let path: String
    private let content = Mutex<Content?>(nil)

    init(path: String) {
        self.path = path
    }

    /// A file that is gone for a moment is no new token.
    var hasChanged: Bool {
        guard let stamp = stamp() else { return false }
        return content.withLock { $0.map { $0.stamp != stamp } ?? false }
    }

    /// The token in use; the first one is read when it is first needed.
    func token() throws -> String {
        if let token = content.withLock({ $0?.token }) { return token }
        let read = try read()
        content.withLock { $0 = read }
        return read.token
    }

    func renew() -> Bool {
        guard let read = try? read() else { return false }
        return content.withLock { content in
            defer { content = read }
            return content.map { $0.token != read.token } ?? false
        }
    }

    /// The stamp is taken first: what is written meanwhile is found again.
    private func read() throws -> Content {
        let stamp = stamp()
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let token = text.split(whereSeparator: \.isWhitespace).first
        else { throw TokenFileError(path: path) }
        return Content(token: String(token), stamp: stamp)
    }

    private func stamp() -> Stamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let number = attributes[.systemFileNumber] as? Int, let size = attributes[.size] as? Int,
            let modified = attributes[.modificationDate] as? Date
        else { return nil }
        return Stamp(number: number, size: size, modified: modified)
    }
}

/// The token file is missing, unreadable or empty.
struct TokenFileError: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "there is no token in '\(path)'; write it there, readable by this user alone"
    }
}
