internal import RegistryAPI

extension RegistryClient {
    /// Sets the pod's attribute for the challenge, or unsets it.
    func tell(_ news: ChallengeNews, of podID: String) async throws(RegistryClientError) {
        if let state = news.state {
            _ = try await set(podID, news.key, SetAttributeRequest(value: .string(state)))
        } else {
            _ = try await unset(podID, news.key)
        }
    }
}
