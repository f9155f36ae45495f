/// Finds the rows of `commands` again: the events of one command stand together and carry its id.
///
/// What was asked is not among them, so the rows are of an unknown body; nor are commands that added nothing.
struct CommandTrail {
    private var key: [UInt8] = []
    private var row: CommandRow?

    /// The row of an event's command as it is after this event; `nil` for an event that came from none.
    mutating func take(
        _ event: EntryHeader.Event,
        at position: Position,
        _ bytes: Span<UInt8>
    ) -> (key: [UInt8], value: CommandRow)? {
        guard !event.commandID.isEmpty else {
            end()
            return nil
        }
        let key = bytes.copy(of: event.actor) + [0] + bytes.copy(of: event.commandID)
        let before = key == self.key ? row : nil
        let row = CommandRow(
            first: before?.first ?? position,
            count: (before?.count ?? 0) + 1,
            bodyHash: CommandRow.unknownBodyHash
        )
        (self.key, self.row) = (key, row)
        return (key, row)
    }

    /// The next event with the same id is none of the same command.
    mutating func end() {
        (key, row) = ([], nil)
    }
}
