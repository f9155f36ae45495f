internal import DurableFiles
internal import FoundationEssentials
internal import Glibc
internal import PodctlCore
internal import UnixSignals

/// The first interrupt stops the command cleanly, the second leaves at once.
@main
enum Main {
    static func main() async {
        StandardDescriptors.fill()
        // A reader that left must surface as a failed write, since a key may be lost with it.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let command = Task { await Invocation.run(arguments, in: Session(console: .process)) }
        let interrupts = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        // Lives as long as the process does.
        Task {
            for await _ in interrupts {
                if command.isCancelled { exit(CommandStatus.interrupted.rawValue) }
                command.cancel()
            }
        }
        exit(await command.value.rawValue)
    }
}
