package import KeyPins
internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// The certificate that the server shows, which is replaced for connections to come when its files are.
package final class ServerCertificate: Sendable {
    private struct State {
        var identity: TLSIdentity
        var used: TLSFiles.Digest

        /// Of the newest files that were looked into, whether or not they could be used.
        var seen: TLSFiles.Digest?
    }

    /// What machines are told: the key that the server began with, and those that are to come.
    package let pins: KeyPins

    private let files: TLSFiles
    private let state: Mutex<State>

    /// Reads the files, which have to be good: nothing has been served yet.
    package init(_ files: TLSFiles, nextPins: [KeyPin] = []) throws(TLSFileError) {
        self.files = files
        let content = try files.read()
        let identity = try TLSIdentity(content, from: files)
        pins = KeyPins(identity.pin, nextPins)
        state = Mutex(State(identity: identity, used: content.digest, seen: content.digest))
    }

    /// When the certificate in use ends, in Unix seconds.
    package var expiry: Int64 {
        identity.expiry
    }

    /// When it begins to be good.
    package var start: Int64 {
        identity.start
    }

    private var identity: TLSIdentity {
        state.withLock(\.identity)
    }

    /// Has each handshake take the certificate of its time.
    var configuration: TLSConfiguration {
        var configuration = identity.configuration
        configuration.sslContextCallback = { [self] _, promise in promise.succeed(identity.replacement) }
        return configuration
    }
}

extension ServerCertificate {
    enum Renewal: Hashable, Sendable {
        case none
        case done

        /// The one before goes on; told once for the same files.
        case failed(TLSFileError)
    }

    /// Looks whether the files have changed, and takes up what can be used.
    func renew() -> Renewal {
        let content: TLSFiles.Content
        do throws(TLSFileError) { content = try files.read() } catch { return note(nil) ? .failed(error) : .none }
        guard note(content.digest) else { return .none }
        do throws(TLSFileError) {
            return try take(content) ? .done : .none
        } catch {
            return .failed(error)
        }
    }

    /// Returns `false` for what is in use already.
    private func take(_ content: TLSFiles.Content) throws(TLSFileError) -> Bool {
        let digest = content.digest
        guard state.withLock(\.used) != digest else { return false }
        let identity = try TLSIdentity(content, from: files)
        guard pins.contains(identity.pin) else { throw .strangeKey(files.certificate) }
        state.withLock { ($0.identity, $0.used) = (identity, digest) }
        return true
    }

    /// Whether these are others than those that were looked into before; `nil` for files that cannot be read.
    private func note(_ digest: TLSFiles.Digest?) -> Bool {
        state.withLock { state in
            defer { state.seen = digest }
            return state.seen != digest
        }
    }
}
