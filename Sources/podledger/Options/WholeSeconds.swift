internal import ArgumentParser

/// Reads an option that is a number of seconds, so that a wrong one is told what is right.
enum WholeSeconds {
    @Sendable
    static func argument(_ text: String) throws -> Int {
        guard let count = Int(text) else { throw ValidationError("it is a whole number of seconds, without a unit") }
        return count
    }
}
