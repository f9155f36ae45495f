extension APIFailure {
    /// Whether the request never left, or the API turned it away; any other failure may have come after it was carried out.
    package var provesNothingHappened: Bool {
        guard let status else { return kind == .neverSent || kind == .invalid }
        return [400, 401, 403, 404, 422, 429].contains(status)
    }
}
