extension DigitalOceanClient {
    /// Starts an action, once; one that fails as `unanswered` may have begun.
    package func perform(_ action: DropletAction, onDroplet id: Int64) async throws(APIFailure) -> Action {
        let request = try APIRequest.post("droplets", String(id), "actions", body: action)
        return try await read(request, as: ActionReply.self).action
    }
}

private struct ActionReply: Decodable {
    let action: Action
}
