internal import LMDB

/// A log's state as the writer holds it, which need not know its type.
///
/// Code that does not know a type has to look up the layout of everything made of it, at every step of every command.
protocol ErasedState: AnyObject {
    func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError)
    func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError)
}

final class StateBox<State: LogState>: ErasedState {
    var state: State

    private init(_ state: consuming State) {
        self.state = state
    }

    static func load(
        _ transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) -> any ErasedState {
        StateBox(try State(loading: transaction, tables: tables))
    }

    func decide(_ decide: Command<State>.Decide, at moment: Moment) throws -> Decision {
        try Self.decide(decide, against: &state, at: moment)
    }

    /// `inout`, since what is read from an object is copied first.
    private static func decide(
        _ decide: Command<State>.Decide,
        against state: inout State,
        at moment: Moment
    ) throws -> Decision {
        try decide(state, moment)
    }

    func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError) {
        try state.apply(recorded, to: &transaction)
    }

    func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError) {
        try state.settle(through: position, in: &transaction)
    }
}

extension ErasedState {
    /// The box that it is.
    func box<State: LogState>(of: State.Type) -> StateBox<State> {
        guard let box = self as? StateBox<State> else { preconditionFailure("a log has one state") }
        return box
    }
}
