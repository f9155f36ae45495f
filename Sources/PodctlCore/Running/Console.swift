package import RegistryAPI

/// All that a command sees of the world beside the server.
package struct Console: Sendable {
    /// Takes data: whole lines for standard output; throws `LostOutput`.
    package var output: @Sendable (String) throws -> Void

    /// Takes everything else: whole lines for standard error.
    package var notes: @Sendable (String) -> Void

    /// The next line a person types; `nil` at the end of the input or when the command is interrupted.
    package var answer: @Sendable () async -> String?

    /// Whether questions can be asked: both standard input and standard error are terminals.
    package var isInteractive: Bool
    package var environment: [String: String]
    package var now: @Sendable () -> Timestamp

    package init(
        output: @escaping @Sendable (String) throws -> Void,
        notes: @escaping @Sendable (String) -> Void,
        answer: @escaping @Sendable () async -> String?,
        isInteractive: Bool,
        environment: [String: String],
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.output = output
        self.notes = notes
        self.answer = answer
        self.isInteractive = isInteractive
        self.environment = environment
        self.now = now
    }
}
