internal import DurableFiles
internal import FoundationEssentials
package import RegistryAPI

/// What was begun, in a file that is replaced whole.
package struct FileChallengeStore: ChallengeStore {
    package static let path = "/var/lib/podledger/challenges.state"

    private let path: String

    package init(path: String = path) {
        self.path = path
    }

    package func load() throws(PodletFailure) -> [ChallengeOrder] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = try? Data(contentsOf: URL(filePath: path)),
            let orders = try? JSONDecoder().decode([ChallengeOrder].self, from: data)
        else {
            throw .state("'\(path)' cannot be read; what ran before is started again, or left to a person to stop")
        }
        return orders
    }

    package func save(_ orders: [ChallengeOrder]) throws(PodletFailure) {
        do {
            try DurableFile.replace(path, with: Array(try JSONEncoder().encode(orders)))
        } catch {
            throw .state("what runs here is not saved: \(error)")
        }
    }
}
