internal import EventLog
internal import Pods
package import Transparency

extension Registry {
    /// Signs the log as it is now, and keeps the checkpoint; makes the first key where there is none.
    ///
    /// Refuses when the log is not one that continues what the keys have signed before.
    package func signCheckpoint(with signer: CheckpointSigner) async throws(ProofError) -> SignedCheckpoint {
        let signed = try await sign(with: signer)
        do throws(AppendError<Refusal>) { try await log.keep(signed) } catch { throw .write(RegistryError(error)) }
        return signed
    }

    private func sign(with signer: CheckpointSigner) async throws(ProofError) -> SignedCheckpoint {
        let turn = try await turn(of: signer)
        let size = try sizeToSign()
        guard size >= turn.last.size else { throw .signing(.shrunk(from: turn.last.size, to: size)) }
        let root = try reader.root(at: EventID(size))
        let rootAtLast = try reader.root(at: EventID(turn.last.size))
        do throws(SigningError) {
            return try turn.sign(size: size, root: root, rootAtLast: rootAtLast)
        } catch {
            throw .signing(error)
        }
    }

    private func turn(of signer: CheckpointSigner) async throws(ProofError) -> SigningTurn {
        guard let name = KeyName(reader.origin) else { preconditionFailure("a log's origin names a key") }
        do throws(SigningError) {
            if try !signer.hasKey { try await signer.createKey(name: name) }
            let turn = try await signer.begin()
            guard turn.last.origin == name.text else { throw .otherOrigin(last: turn.last.origin, key: name) }
            return turn
        } catch {
            throw .signing(error)
        }
    }

    private func sizeToSign() throws(ProofError) -> UInt64 {
        do throws(RegistryReadError) { return try reader.head().rawValue } catch { throw .read(error) }
    }
}
