import Foundation
import RegistryAPI

/// `podledger serve` at work, and `podctl` to talk to it.
struct Server {
    let house: House
    let program: RunningProgram
    let url: String

    /// Serves the house's data directory, with a simulated account inside unless `account` is the address of one.
    static func start(
        in house: House,
        account: String? = nil,
        listen: String = "127.0.0.1:0",
        arguments: [String] = [],
        through wrapper: [String] = []
    ) async throws -> Server {
        let target = account.map { ["--digitalocean-url", $0] } ?? ["--simulate", "--speed", "20"]
        let common = ["--data", house.data, "--listen", listen, "--templates", Program.templates]
        let program = try house.start(.podledger, ["serve"] + common + target + arguments, through: wrapper)
        return Server(house: house, program: program, url: try await program.address())
    }

    func podctl(_ words: String..., key: String? = nil) async throws -> Outcome {
        let environment = ["PODLEDGER_SERVER": url, "PODLEDGER_KEY_FILE": key ?? "\(house.data)/admin.key"]
        return try await house.run(
            .podctl,
            words.flatMap { $0.split(separator: " ").map(String.init) },
            environment: environment
        )
    }

    func pod(_ id: String) async throws -> PodResource {
        try await podctl("pod get \(id) -o json").decode(PodResource.self)
    }

    func explain(_ id: String) async throws -> ExplainResource {
        try await podctl("pod explain \(id) -o json").decode(ExplainResource.self)
    }

    func history(_ id: String) async throws -> EventList {
        try await podctl("pod history \(id) -o json").decode(EventList.self)
    }

    func waitUntilActive(_ ids: [String]) async throws {
        try await eventually("\(ids) are active") {
            let list = try await podctl("pods -o json").decode(PodList.self)
            return list.pods.filter { ids.contains($0.id) && $0.phase == "active" }.count == ids.count
        }
    }
}
