internal import ArgumentParser
internal import Glibc
internal import Presenting

@main
enum Main {
    private static let usageStatus: CInt = 2

    static func main() async {
        // A reader that left must surface as a failed write, not end the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            let command = try Podledger.parseAsRoot()
            let kind = type(of: command)
            do { try await run(command) } catch let error as ValidationError {
                exit(complain(error, usageOf: kind))
            }
        } catch {
            exit(report(error))
        }
    }

    private static func run(_ command: sending any ParsableCommand) async throws {
        var command = command
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    /// Arguments that turned out to be wrong only when they were looked at closely.
    private static func complain(_ error: ValidationError, usageOf command: any ParsableCommand.Type) -> CInt {
        StandardStream.error.write("Error: \(error.message)\nUsage: \(Podledger.usageString(for: command))")
        return usageStatus
    }

    /// Says what went wrong in one line; usage errors say more, and help is data.
    private static func report(_ error: any Error) -> CInt {
        switch Podledger.exitCode(for: error) {
        case .success:
            StandardStream.output.write(Podledger.fullMessage(for: error))
            return EXIT_SUCCESS
        case .validationFailure:
            StandardStream.error.write(Podledger.fullMessage(for: error))
            return usageStatus
        default:
            StandardStream.error.write("podledger: \("\(error)".printable)")
            return EXIT_FAILURE
        }
    }
}
