import ArgumentParser
import FoundationEssentials
import Glibc

/// Answers each line of standard input, a request in JSON, with a line that says what it found.
///
/// Every directory is opened in an environment of its own; whatever ends this process ends it at the request that did it.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Say what a crash left of a log.")

    func run() async throws {
        while let line = readLine() {
            let request = try JSONDecoder().decode(CheckRequest.self, from: Data(line.utf8))
            let answer = try JSONEncoder().encode(await CrashInspection(request).run())
            print(String(decoding: answer, as: UTF8.self))
            fflush(nil)
        }
    }
}
