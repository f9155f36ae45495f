internal import DurableFiles
internal import FoundationEssentials
internal import Glibc

/// Where an account outlives the process.
struct StateFile {
    let path: String

    /// The account as it was last saved; `nil` when it never was.
    func load() throws(SimulatorError) -> SimulatedAccount? {
        try expectPlace()
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw .stateUnreadable(path: path, reason: "it cannot be read")
        }
        guard let account = try? JSONDecoder().decode(SimulatedAccount.self, from: data) else {
            throw .stateUnreadable(path: path, reason: "its content is no account")
        }
        return account
    }

    /// Throws where nothing can be saved.
    func expectPlace() throws(SimulatorError) {
        var isDirectory = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory {
            throw .stateUnsavable(path: path, reason: "it is a directory")
        }
        guard unsafe access(directory, W_OK | X_OK) == 0 else {
            throw .stateUnsavable(path: path, reason: "\(directory): \(unsafe String(cString: strerror(errno)))")
        }
    }

    private var directory: String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
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
