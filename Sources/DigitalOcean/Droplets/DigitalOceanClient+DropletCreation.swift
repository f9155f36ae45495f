internal import Curl

extension DigitalOceanClient {
    /// Sends a create once, on a fresh connection, and repeats it never.
    package func createDroplet(_ creation: DropletCreation) async -> CreateOutcome {
        do throws(APIFailure) {
            return .accepted(try await create(creation))
        } catch {
            return error.provesNothingHappened ? .refused(error) : .unknown(error)
        }
    }

    private func create(_ creation: DropletCreation) async throws(APIFailure) -> Droplet {
        if let fault = creation.fault { throw .invalid(fault, of: "POST /v2/droplets") }
        let request = try APIRequest.post("droplets", body: creation)
        let response = try await answer(to: request)
        guard response.status == 202 else { throw APIFailure(unreadable: response, of: request) }
        return try decode(DropletReply.self, from: response, of: request).droplet
    }
}
