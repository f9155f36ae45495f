package import EventLog
internal import Pods
internal import Transparency

extension StagedRegistry {
    /// Makes an older log the present: says so in the log, pauses the reconciler, revokes every key, and has checkpoints
    /// signed for an origin of their own.
    package func markRestored(from manifest: CopyManifest) async throws(RestoreError) {
        do { try directory.removeSigningKey() } catch { throw .copy(error) }
        guard let root = MerkleHash(base64: manifest.root) else { throw .copy(.unreadableManifest(path)) }
        do throws(RegistryError) {
            try await registry.restore(
                to: EventID(manifest.position),
                root: root.bytes,
                reason: "restored from a copy",
                by: Author.registry.actor
            )
            try await registry.adoptOriginOfRestoration()
            try await registry.settle()
        } catch {
            throw .write(error)
        }
    }
}

extension Registry {
    /// Names the origin for the event that says what was restored.
    fileprivate func adoptOriginOfRestoration() async throws(RegistryError) {
        let event: EventID?
        do { event = try reader.withFleet { $0.registry.restoration?.event } } catch { throw .store(error.description) }
        guard let event else { preconditionFailure("the log says that it was restored") }
        do { try await log.adopt(origin: "podledger/\(reader.registryID)/\(event)") } catch {
            throw RegistryError(error)
        }
    }
}
