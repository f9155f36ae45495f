/// Who owns an account.
struct Team: Hashable, Sendable, Codable {
    let uuid: String
    let name: String

    static let usual = Team(uuid: "51a00000000000000000000000000000000000ea", name: "Simulated Team")
    /// Whose account a client reaches by mistake.
    static let other = Team(uuid: "07e00000000000000000000000000000000000ea", name: "Another Team")
}
