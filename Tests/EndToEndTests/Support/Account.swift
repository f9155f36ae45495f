import Curl
import RegistryAPI

/// `podledger simulate` at work: a simulated account in a process of its own.
struct Account {
    let program: RunningProgram
    let url: String
    private let http = HTTPClient()

    /// Starts an account that is kept in the house, twenty times as fast as the real one.
    static func start(in house: House, listen: String = "127.0.0.1:0") async throws -> Account {
        let state = house.directory + "/account.json"
        let arguments = ["simulate", "--state", state, "--speed", "20", "--listen", listen]
        let program = try house.start(.podledger, arguments)
        return Account(program: program, url: try await program.address())
    }

    /// Where it listens, for `--listen`.
    var authority: String { String(url.dropFirst("http://".count)) }

    func lay(fault: String) async throws {
        _ = try await ask("PUT", "faults", #"{"rules": [\#(fault)]}"#)
    }

    func liftFaults() async throws {
        _ = try await ask("DELETE", "faults")
    }

    func place(name: String) async throws {
        _ = try await ask("POST", "droplets", #"{"name": "\#(name)", "tags": ["agent"]}"#)
    }

    /// The names of the droplets that exist, each as often as it is there.
    func dropletNames() async throws -> [String] {
        let droplets = try WireFormat.decode([Droplet].self, from: try await ask("GET", "droplets"))
        return droplets.filter(\.exists).map(\.name).sorted()
    }

    /// How many droplets were ever created by each name.
    func creations() async throws -> [String: Int] {
        let truth = try WireFormat.decode(Invariants.self, from: try await ask("GET", "invariants"))
        return Dictionary(uniqueKeysWithValues: truth.names.map { ($0.name, $0.created) })
    }

    /// What was asked of the API, as it stood on the request line.
    func requestTargets() async throws -> [String] {
        try await requests().map(\.target)
    }

    /// What was asked to be made or deleted among the droplets, as in "POST /v2/droplets".
    func dropletChanges() async throws -> [String] {
        try await requests()
            .filter { $0.method != "GET" && $0.target.hasPrefix("/v2/droplets") }
            .map { "\($0.method) \($0.target)" }
    }

    private func requests() async throws -> [Request] {
        try WireFormat.decode([Request].self, from: try await ask("GET", "requests"))
    }

    private func ask(_ method: String, _ path: String, _ body: String? = nil) async throws -> [UInt8] {
        let request = HTTPRequest(method: method, url: "\(url)/simulator/\(path)", body: body.map { Array($0.utf8) })
        guard case .answered(let response) = await http.send(request), response.status < 300 else {
            throw Unanswered(request: "\(request)")
        }
        return response.body
    }

    struct Unanswered: Error {
        let request: String
    }

    private struct Request: Decodable {
        let method: String
        let target: String
    }

    private struct Droplet: Decodable {
        let name: String
        let exists: Bool
    }

    private struct Invariants: Decodable {
        struct Name: Decodable {
            let name: String
            let created: Int

            private enum CodingKeys: String, CodingKey {
                case name
                case created = "ever_created"
            }
        }

        let names: [Name]
    }
}
