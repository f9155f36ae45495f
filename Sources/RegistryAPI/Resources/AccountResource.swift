/// The DigitalOcean team, or the simulator, that the registry is bound to.
package struct AccountResource: Codable, Hashable, Sendable {
    package var team: String
    package var name: String

    package init(team: String, name: String) {
        self.team = team
        self.name = name
    }
}
