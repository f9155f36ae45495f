internal import Pods
internal import Registry

extension Registry {
    /// What became of the author's command when it came before; `nil` when this is the first time.
    ///
    /// It gives a command that is always refused, for a key that cannot be: the log decides only what is new to it.
    func recall(_ author: Author) async throws(RegistryError) -> Outcome? {
        guard author.commandID != nil else { return nil }
        do throws(RegistryError) {
            return try await execute(KeyCommand.revoke(.registry, reason: ""), by: author)
        } catch {
            guard case .refused = error else { throw error }
            return nil
        }
    }
}
