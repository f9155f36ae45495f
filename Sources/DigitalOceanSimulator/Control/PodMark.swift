/// The pod that a droplet's name tells of, in names of the form `<pod>.<attempt>.<registry>`.
struct PodMark: Hashable, Sendable, Codable {
    let pod: String
    let registry: String

    /// Returns `nil` for a name of any other form.
    init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, Int(parts[1]) != nil, !parts[0].isEmpty, !parts[2].isEmpty else { return nil }
        pod = String(parts[0])
        registry = String(parts[2])
    }
}
