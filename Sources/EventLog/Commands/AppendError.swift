package import LMDB

/// Why a command added nothing to the log, as far as is known.
package enum AppendError<Refusal: Error>: Error {
    /// The decision said no.
    case refused(Refusal)

    /// Someone else was faster; decide again on what is true now.
    case conflict(stream: Position, expected: UInt32, actual: UInt32)

    /// The command id was used for something else, which got this receipt.
    case commandReused(first: Receipt)

    /// The command adds more than 4,096 entries or 4 MiB.
    case tooLarge

    /// The store failed: the whole batch was taken back, unless its commit failed. Then nobody knows, and the log is at its
    /// end; when it is open again, the same command id is answered with what became of the first.
    case store(LMDBError)

    /// The disk or the map is nearly full, and what is left is for more urgent commands.
    case noRoom(Shortage)

    /// Too many commands wait; send it again later.
    case overloaded

    /// The log is closed, or closing.
    case closed
}

extension AppendError {
    /// What became of a command, where the type of its refusals is known again.
    init(_ error: AppendError<any Error>) {
        self =
            switch error {
            case .refused(let refusal as Refusal): .refused(refusal)
            case .refused: preconditionFailure("a state refuses with its own errors")
            case .conflict(let stream, let expected, let actual):
                .conflict(stream: stream, expected: expected, actual: actual)
            case .commandReused(let first): .commandReused(first: first)
            case .tooLarge: .tooLarge
            case .store(let error): .store(error)
            case .noRoom(let shortage): .noRoom(shortage)
            case .overloaded: .overloaded
            case .closed: .closed
            }
    }
}

extension AppendError: Equatable where Refusal: Equatable {}
