import ArgumentParser
import EventLog
import LogTestSupport
import Registry

/// Carries a phase out, in which the process may be killed, or its calls fail, at any moment.
///
/// Ends with 2 when the log could not be opened or read, with 3 when a command, the upkeep or a copy failed, each with the error in words.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Carry a phase out.")

    @OptionGroup var options: StageOptions

    func run() async throws {
        do {
            try await options.phase.phase.run(options.stage("run"))
        } catch let error as RegistryReadError {
            throw ended(with: 2, error)
        } catch let error as EventLogError {
            throw ended(with: 2, error)
        } catch let error as RegistryError {
            throw ended(with: 3, error)
        } catch let error as CopyError {
            throw ended(with: 3, error)
        } catch let error as RestoreError {
            throw ended(with: 3, error)
        } catch let error as RebuildError {
            throw ended(with: 3, error)
        } catch let error as AppendError<NoViews.Refusal> {
            throw ended(with: 3, error)
        }
    }

    private func ended(with status: Int32, _ error: some Error) -> ExitCode {
        print("failed: \(error)")
        return ExitCode(status)
    }
}
