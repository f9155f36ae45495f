internal import DurableFiles
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

    /// Keeps the file whole, and its owner's alone, since user data holds secrets.
    func save(_ account: SimulatedAccount) throws(SimulatorError) {
        do {
            try DurableFile.replace(path, with: Array(try JSONEncoder().encode(account)))
        } catch {
            throw .stateNotSaved(path: path, reason: "\(error)")
        }
    }
}
