extension DigitalOceanClient {
    /// Starts an action, once; one that fails as `unanswered` may have begun.
    package func perform(_ action: DropletAction, onDroplet id: Int64) async throws(APIFailure) -> Action {
        let request = try APIRequest.post("droplets", String(id), "actions", body: action)
        return try await read(request, as: ActionReply.self).action
    }

    package func action(id: Int64) async throws(APIFailure) -> Action? {
        try await orNil { () throws(APIFailure) in
            try await read(.read("actions", String(id)), as: ActionReply.self).action
        }
    }
}

private struct ActionReply: Decodable {
    let action: Action
}
