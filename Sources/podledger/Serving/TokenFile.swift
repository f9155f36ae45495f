internal import Foundation
internal import Logging
internal import Reconciler
internal import Synchronization

/// A file with the API token, which may be written anew while we run; a new token is taken up when asked for.
final class TokenFile: Credentials {
    /// Tells two contents of a path apart without reading them: a file put in place of another has another number, and
    /// one that is made readable other permissions.
    private struct Stamp: Hashable {
        let number: Int
        let owner: Int
        let permissions: Int
        let size: Int
        let modified: Date
    }

    private struct Content {
        let token: String

        /// Of the newest file that was looked into, whether or not a token was found there.
        var stamp: Stamp?
    }

    private let path: String
    private let logger: Logger
    private let content = Mutex<Content?>(nil)

    init(path: String, logger: Logger) {
        self.path = path
        self.logger = logger
    }

    /// A file that is gone for a moment is no new token.
    var hasChanged: Bool {
        guard let stamp = stamp() else { return false }
        return content.withLock { $0.map { $0.stamp != stamp } ?? false }
    }

    /// The token in use; the first one is read when it is first needed.
    func token() throws -> String {
        if let token = content.withLock({ $0?.token }) { return token }
        let read = try read(stamp())
        content.withLock { $0 = read }
        return read.token
    }

    /// A file without a token is looked into once, and leaves the token in use.
    func renew() -> Bool {
        let stamp = stamp()
        do throws(TokenFileError) {
            return replace(try read(stamp))
        } catch {
            if note(stamp) { logger.warning("the token before is still in use: \(error)") }
            return false
        }
    }

    /// Whether it is another token than the one before.
    private func replace(_ read: Content) -> Bool {
        content.withLock { content in
            defer { content = read }
            return content.map { $0.token != read.token } ?? false
        }
    }

    /// Whether it is another file than the one that was looked into before.
    private func note(_ stamp: Stamp?) -> Bool {
        content.withLock { content in
            defer { content?.stamp = stamp }
            return content.map { $0.stamp != stamp } ?? false
        }
    }

    /// The stamp is taken first: what is written meanwhile is found again.
    private func read(_ stamp: Stamp?) throws(TokenFileError) -> Content {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), !text.allSatisfy(\.isWhitespace) else {
            throw .missing(path: path)
        }
        guard let token = APIToken(text) else { throw .unsuitable(path: path) }
        return Content(token: token.text, stamp: stamp)
    }

    private func stamp() -> Stamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let number = attributes[.systemFileNumber] as? Int, let owner = attributes[.ownerAccountID] as? Int,
            let permissions = attributes[.posixPermissions] as? Int, let size = attributes[.size] as? Int,
            let modified = attributes[.modificationDate] as? Date
        else { return nil }
        return Stamp(number: number, owner: owner, permissions: permissions, size: size, modified: modified)
    }
}

/// Why a file gives no token; what is in it stays untold.
enum TokenFileError: Error, Hashable, CustomStringConvertible {
    /// The file is missing, unreadable or empty.
    case missing(path: String)
    case unsuitable(path: String)

    var description: String {
        switch self {
        case .missing(let path): "there is no token in '\(path)'; write it there, readable by this user alone"
        case .unsuitable(let path): "what is in '\(path)' is no token, which is \(APIToken.form); write it there alone"
        }
    }
}
