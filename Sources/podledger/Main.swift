internal import ArgumentParser
internal import DurableFiles
internal import Glibc
internal import Presenting

@main
enum Main {
    private static let usageStatus: CInt = 2

    /// What a shell says of a program that `SIGPIPE` ended.
    private static let unreadStatus: CInt = 128 + SIGPIPE

    static func main() async {
        StandardDescriptors.fill()
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

    /// Says what went wrong in one line, but not that nobody wants to read; usage errors say more, and help is data.
    private static func report(_ error: any Error) -> CInt {
        if let output = error as? LostOutput, output.isUnread { return unreadStatus }
        switch Podledger.exitCode(for: error) {
        case .success:
            do { try DataOutput.write([Podledger.fullMessage(for: error)]) } catch { return report(error) }
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
