extension RegistryClient {
    package func changeImage(
        _ id: String,
        to image: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("PUT", "pods", id, "image", ifVersion: version)
        return try await send(try call.with(ImageRequest(image: image)), for: ReceiptResource.self)
    }

    /// Keeps the reconciler from changing the pod's droplet.
    package func pause(
        _ id: String,
        reason: String? = nil,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await turn(id, "pause", reason, ifVersion: version)
    }

    package func resume(
        _ id: String,
        reason: String? = nil,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await turn(id, "resume", reason, ifVersion: version)
    }

    /// Ends the reconciler's care for what is left of a retired pod.
    package func abandon(
        _ id: String,
        reason: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await turn(id, "abandon", reason, ifVersion: version)
    }

    private func turn(
        _ id: String,
        _ verb: String,
        _ reason: String?,
        ifVersion version: UInt32?
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "pods", id, verb, ifVersion: version)
        return try await send(try call.with(ReasonRequest(reason: reason)), for: ReceiptResource.self)
    }
}
