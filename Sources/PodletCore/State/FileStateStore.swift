internal import DurableFiles
internal import FoundationEssentials

/// State in a file that only its owner reads, replaced whole.
package struct FileStateStore: PodletStateStore {
    package static let path = "/var/lib/podledger/podlet.state"

    private let path: String

    package init(path: String = path) {
        self.path = path
    }

    package func load() throws(PodletFailure) -> PodletState? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw .state("cannot read '\(path)'; check that it belongs to the user that podlet runs as")
        }
        guard let state = try? JSONDecoder().decode(PodletState.self, from: data) else {
            throw .state(
                "'\(path)' is damaged; remove it if this machine has not enrolled yet, else retire the pod and create another"
            )
        }
        return state
    }

    package func save(_ state: PodletState) throws(PodletFailure) {
        do {
            let bytes = Array(try JSONEncoder().encode(state))
            try DurableFile.replace(path, with: bytes)
        } catch {
            throw .state("the machine's state is not saved: \(error)")
        }
    }
}
