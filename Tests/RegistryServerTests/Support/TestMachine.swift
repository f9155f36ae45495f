import APIKeys
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer

/// A machine that an attempt brought about, as far as the log knows.
struct TestMachine: Sendable {
    let attempt: EventID
    let token: APIKeyText

    /// What the machine made for itself.
    let secret = APIKeySecret.random()

    var lasting: APIKeyText {
        APIKeyText(id: token.id, secret: secret)
    }

    var enrolment: EnrolRequest {
        EnrolRequest(secretHash: secret.hexadecimalHash, dropletID: 4_711)
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension TestServer {
    /// Gives the pod an attempt with a machine, whose droplet runs when `isActive`.
    func machine(
        for pod: PodResource,
        isActive: Bool = true,
        dropletID: Int64 = 4_711,
        replacing replaced: EventID? = nil
    ) async throws -> TestMachine {
        let secret = APIKeySecret.random()
        let request = DropletRequest(
            region: "fra1",
            size: "s-1vcpu-1gb",
            image: pod.image,
            registry: registry.reader.registryID,
            tokenHash: secret.hash,
            tokenExpires: clock.now + 900_000
        )
        let command = DropletCommand.request(pod: EventID(pod.row), request, replacing: replaced)
        let attempt = try await registry.execute(command, by: .reconciler).first
        if isActive {
            try await registry.execute(.accept(attempt: attempt, dropletID: dropletID), by: .reconciler)
            try await registry.execute(.activate(attempt: attempt, ip: "192.0.2.7"), by: .reconciler)
        }
        return TestMachine(attempt: attempt, token: APIKeyText(id: attempt.advanced(by: 1), secret: secret))
    }
}
