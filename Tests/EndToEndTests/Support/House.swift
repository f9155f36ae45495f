import Foundation
import RegistryAPI

/// A directory in which the programs of one test run; whatever still runs at the end is killed.
final class House {
    let directory: String
    private var running: [RunningProgram] = []

    var data: String { directory + "/data" }

    private init(directory: String) {
        self.directory = directory
    }

    /// Lends a house to `body`.
    static func open<Result>(_ body: (House) async throws -> Result) async throws -> Result {
        let directory = URL.temporaryDirectory.appending(component: "podledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let house = House(directory: directory.path())
        do {
            let result = try await body(house)
            await house.close()
            return result
        } catch {
            await house.close()
            throw error
        }
    }

    /// Starts a program that goes on; `wrapper` is a command that is given the program's own.
    func start(_ program: Program, _ arguments: [String], through wrapper: [String] = []) throws -> RunningProgram {
        let started = try RunningProgram(wrapper + [program.path] + arguments, in: directory)
        running.append(started)
        return started
    }

    /// Runs a program to its end.
    func run(
        _ program: Program,
        _ arguments: [String],
        through wrapper: [String] = [],
        environment: [String: String] = [:]
    ) async throws -> Outcome {
        let command = wrapper + [program.path] + arguments
        let started = try RunningProgram(command, environment: environment, in: directory)
        running.append(started)
        let status = await started.status()
        return Outcome(status: status, output: started.output, errors: started.errors)
    }

    private func close() async {
        for program in running where program.process.isRunning { await program.kill() }
        try? FileManager.default.removeItem(atPath: directory)
    }
}
