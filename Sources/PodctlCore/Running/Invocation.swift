internal import ArgumentParser
internal import RegistryAPI

/// One run of the program, from its arguments to its exit status.
package enum Invocation {
    package static func run(_ arguments: [String], in session: Session) async -> CommandStatus {
        do {
            do { try await carryOut(arguments, in: session) } catch  where Podctl.exitCode(for: error) == .success {
                // Help, which the parser throws too, is data.
                try session.print(Podctl.fullMessage(for: error))
            }
            return .success
        } catch {
            return report(error, in: session)
        }
    }

    private static func carryOut(_ arguments: [String], in session: Session) async throws {
        var command = try Podctl.parseAsRoot(arguments)
        guard let command = command as? any SessionCommand else { return try command.run() }
        try await command.run(in: session)
    }

    /// Says what went wrong, but not that nobody wants to read.
    private static func report(_ error: any Error, in session: Session) -> CommandStatus {
        if Podctl.exitCode(for: error) == .validationFailure {
            session.console.notes(Podctl.fullMessage(for: error))
            return .usage
        }
        let status = Task.isCancelled ? .interrupted : CommandStatus(error)
        if status != .unread { session.complain(message(for: error, status)) }
        return status
    }

    /// An error of the client says itself whether an interrupted change may have been carried out.
    private static func message(for error: any Error, _ status: CommandStatus) -> String {
        error is CancellationError || status == .interrupted && !(error is RegistryClientError)
            ? "interrupted" : "\(error)"
    }
}
