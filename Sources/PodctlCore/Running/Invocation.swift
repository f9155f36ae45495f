internal import ArgumentParser
internal import RegistryAPI

/// One run of the program, from its arguments to its exit status.
package enum Invocation {
    package static func run(_ arguments: [String], in session: Session) async -> CommandStatus {
        do {
            var command = try Podctl.parseAsRoot(arguments)
            guard let command = command as? any SessionCommand else {
                try command.run()
                return .success
            }
            try await command.run(in: session)
            return .success
        } catch {
            return report(error, in: session)
        }
    }

    /// Says what went wrong; help, which the parser throws too, is data.
    private static func report(_ error: any Error, in session: Session) -> CommandStatus {
        let code = Podctl.exitCode(for: error)
        if code == .success {
            session.print(Podctl.fullMessage(for: error))
            return .success
        }
        if code == .validationFailure {
            session.console.notes(Podctl.fullMessage(for: error))
            return .usage
        }
        let status = Task.isCancelled ? .interrupted : CommandStatus(error)
        session.console.notes("podctl: \(message(for: error, status))")
        return status
    }

    /// An error of the client says itself whether an interrupted change may have been carried out.
    private static func message(for error: any Error, _ status: CommandStatus) -> String {
        error is CancellationError || status == .interrupted && !(error is RegistryClientError)
            ? "interrupted" : "\(error)"
    }
}
