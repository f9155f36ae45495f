package import ArgumentParser

/// A command that gets its surroundings handed to it.
package protocol SessionCommand: ParsableCommand {
    func run(in session: Session) async throws
}
