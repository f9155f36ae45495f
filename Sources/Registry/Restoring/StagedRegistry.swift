package import EventLog

/// A registry made from a copy, whole and proven, that is not in its place yet.
package struct StagedRegistry: Sendable {
    package let registry: Registry

    /// What it was found to hold.
    package let report: VerificationReport
    let directory: StagedDirectory

    /// Where its files are for now.
    package var path: String { directory.path }

    /// Opens the log that a directory was filled with, and folds its views anew unless they are what they should be.
    ///
    /// On an error the directory is gone.
    package static func open(_ directory: StagedDirectory) async throws(RestoreError) -> StagedRegistry {
        let registry: Registry
        do {
            registry = try Registry.open(EventLogConfiguration(directory: directory.path))
        } catch {
            directory.remove()
            throw .read(error)
        }
        do throws(RestoreError) {
            return StagedRegistry(registry: registry, report: try await verified(registry), directory: directory)
        } catch {
            await registry.close()
            directory.remove()
            throw error
        }
    }

    /// Closes the registry and gives its directory its name.
    package func publish() async throws(RestoreError) {
        await registry.close()
        do { try directory.publish() } catch {
            directory.remove()
            throw .copy(error)
        }
    }

    /// Closes the registry and takes its files away.
    package func remove() async {
        await registry.close()
        directory.remove()
    }

    private static func verified(_ registry: Registry) async throws(RestoreError) -> VerificationReport {
        let found = try verify(registry)
        guard !found.differences.isEmpty else { return found }
        do { _ = try await registry.rebuild() } catch { throw .rebuild(error) }
        let rebuilt = try verify(registry)
        guard rebuilt.differences.isEmpty else { throw .differs(rebuilt.differences) }
        return rebuilt
    }

    private static func verify(_ registry: Registry) throws(RestoreError) -> VerificationReport {
        do { return try registry.reader.verify() } catch { throw .read(error) }
    }
}
