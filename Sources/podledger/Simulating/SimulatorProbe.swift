internal import Curl
internal import DigitalOceanSimulator
internal import FoundationEssentials
internal import Reconciler

/// Asks a simulator whether a machine runs and does not hang: nothing can be reached at the addresses of its droplets.
struct SimulatorProbe: PortProbe {
    let url: String
    let http: HTTPClient
    var patience = Duration.seconds(5)

    func probe(_ target: ProbeTarget) async -> ProbeFinding {
        let request = HTTPRequest(url: "\(url)/simulator/droplets", timeout: patience)
        guard case .answered(let response) = await http.send(request), response.status == 200 else {
            return .inconclusive("what plays DigitalOcean does not say what its machines do")
        }
        guard let machines = try? Self.decoder.decode([DropletTruth].self, from: Data(response.body)) else {
            return .inconclusive("what plays DigitalOcean says nothing understandable of its machines")
        }
        let isRunning = machines.contains { $0.id == target.dropletID && $0.isRunning }
        guard isRunning, let port = target.ports.first else { return .unanswered }
        return .answered(port: port)
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}

extension DropletTruth {
    fileprivate var isRunning: Bool {
        exists && status == "active" && !isHung
    }
}
