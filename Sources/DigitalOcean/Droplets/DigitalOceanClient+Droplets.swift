extension DigitalOceanClient {
    /// The droplet, or `nil` when there is none: it is gone, or so new that it does not show yet.
    package func droplet(id: Int64) async throws(APIFailure) -> Droplet? {
        let request = APIRequest.read("droplets", String(id))
        return try await orNil { () throws(APIFailure) in
            try await read(request, as: DropletReply.self).droplet
        }
    }

    /// All droplets; those with GPUs stand in a list of their own.
    package func droplets() async throws(APIFailure) -> DropletListing {
        let ordinary: Inventory<Droplet> = try await inventory { number in
            .read("droplets", query: ["page": number, "per_page": "200"])
        }
        let gpus: Inventory<Droplet> = try await inventory { number in
            .read("droplets", query: ["type": "gpus", "page": number, "per_page": "200"])
        }
        return DropletListing(ordinary, gpus)
    }

    /// Deletes the one droplet of this id.
    package func deleteDroplet(id: Int64) async throws(APIFailure) -> Deletion {
        let request = APIRequest.delete("droplets", String(id))
        let deleted = try await orNil { () throws(APIFailure) in try await answer(to: request) }
        return deleted == nil ? .alreadyGone : .accepted
    }

    /// Turns a 404 of the API into `nil`.
    func orNil<Result>(
        _ body: () async throws(APIFailure) -> Result
    ) async throws(APIFailure) -> Result? {
        do throws(APIFailure) {
            return try await body()
        } catch {
            guard error.kind == .notFound else { throw error }
            return nil
        }
    }
}
