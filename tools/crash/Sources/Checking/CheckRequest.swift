/// What is to be checked.
struct CheckRequest: Codable, Sendable {
    let world: String

    /// The notes of the processes that wrote the log, one after another.
    let acks: [String]

    /// How many commands can have been stored without their acknowledgement.
    let inFlight: Int
}
