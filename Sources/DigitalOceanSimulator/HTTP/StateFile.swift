internal import FoundationEssentials

/// Where an account outlives the process.
struct StateFile {
    let path: String

    /// The account as it was last saved; `nil` when it never was.
    func load() throws(SimulatorError) -> SimulatedAccount? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            return try JSONDecoder().decode(SimulatedAccount.self, from: data)
        } catch {
            throw .stateUnreadable(path: path, reason: "\(error)")
        }
    }

    /// Writes beside the file and renames, so that the file is always whole.
    ///
    /// User data holds secrets, so the file is its owner's alone.
    func save(_ account: SimulatedAccount) throws(SimulatorError) {
        let data: Data
        do { data = try JSONEncoder().encode(account) } catch {
            throw .stateNotSaved(path: path, reason: "\(error)")
        }
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: data, attributes: mode) else {
            throw .stateNotSaved(path: path, reason: "it cannot be written")
        }
    }
}
