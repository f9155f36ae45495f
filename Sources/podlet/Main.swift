internal import ArgumentParser
internal import DurableFiles
internal import Glibc

@main
enum Main {
    private static let usageStatus: CInt = 2

    static func main() async {
        StandardDescriptors.fill()
        do {
            let podlet = try Podlet.parse()
            try await podlet.run()
        } catch {
            exit(report(error))
        }
    }

    /// Says what went wrong in one line; usage errors say more, and help is data.
    private static func report(_ error: any Error) -> CInt {
        switch Podlet.exitCode(for: error) {
        case .success:
            print(Podlet.fullMessage(for: error))
            return EXIT_SUCCESS
        case .validationFailure:
            complain(Podlet.fullMessage(for: error))
            return usageStatus
        default:
            complain("podlet: \(error)")
            return EXIT_FAILURE
        }
    }

    private static func complain(_ text: String) {
        let line = Array("\(text)\n".utf8)
        _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
