internal import ArgumentParser
internal import Glibc

@main
enum Main {
    private static let usageStatus: CInt = 2

    static func main() async {
        // A reader that left must surface as a failed write, not end the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Podledger.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(report(error))
        }
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
            StandardStream.error.write("podledger: \(error)")
            return EXIT_FAILURE
        }
    }
}
