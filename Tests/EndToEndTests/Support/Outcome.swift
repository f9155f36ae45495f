import RegistryAPI

/// What a program that ran to its end said.
struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The lines on standard error.
    var complaints: [Substring] { errors.split(separator: "\n") }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard status == 0 else { throw Failed(outcome: self) }
        return try WireFormat.decode(type, from: Array(output.utf8))
    }

    struct Failed: Error {
        let outcome: Outcome
    }
}
