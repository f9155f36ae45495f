internal import LMDB

extension WriterLedger {
    /// Decides a command and stores what it adds, or leaves no trace of it; `nil` when the batch has no room left.
    mutating func carryOut(
        _ command: AnyCommand,
        in transaction: inout WriteTransaction
    ) throws(LMDBError) -> Request.Answer? {
        if let answer = try answerToRepeat(of: command, in: transaction) { return answer }
        let decision: Decision
        do { decision = try decide(command) } catch { return .failure(.refused(error)) }
        if let conflict = try conflict(with: decision, in: transaction) { return .failure(conflict) }
        let byteCount = command.byteCount(of: decision.drafts)
        guard Budget().holds(entries: decision.drafts.count, bytes: byteCount) else { return .failure(.tooLarge) }
        if let shortage = shortage(for: decision, of: command, byteCount) { return .failure(.noRoom(shortage)) }
        guard reserve(entries: decision.drafts.count, bytes: byteCount) else { return nil }
        return .success(try store(decision.drafts, of: command, in: &transaction))
    }

    /// Why a sound decision is not stored now; one that stores nothing needs no room.
    private func shortage(for decision: Decision, of command: AnyCommand, _ byteCount: Int) -> Shortage? {
        guard let shortage = room.shortage, !decision.drafts.isEmpty || command.id != nil else { return nil }
        let budget = Budget(at: shortage.headroom)
        let isServed = command.priority.isServed(at: shortage.headroom)
        return isServed && budget.holds(entries: decision.drafts.count, bytes: byteCount) ? nil : shortage
    }

    private mutating func store(
        _ drafts: [Draft],
        of command: AnyCommand,
        in transaction: inout WriteTransaction
    ) throws(LMDBError) -> Receipt {
        let first = drafts.isEmpty ? head : head.advanced()
        for draft in drafts { try append(draft, of: command, to: &transaction) }
        if let id = command.id {
            let row = CommandRow(first: first, count: UInt32(drafts.count), bodyHash: id.bodyHash)
            let key = commandKey(command.actor, id.text)
            try transaction.put(row.bytes(forKey: key).span, forKey: key.span, in: tables.commands)
        }
        return Receipt(first: first, count: drafts.count, isRepeat: false, head: head)
    }

    /// The first answer, when the actor has used the command's id before.
    private func answerToRepeat(
        of command: AnyCommand,
        in transaction: borrowing WriteTransaction
    ) throws(LMDBError) -> Request.Answer? {
        guard let id = command.id else { return nil }
        let key = commandKey(command.actor, id.text)
        guard let bytes = try transaction.value(forKey: key.span, in: tables.commands) else { return nil }
        guard let row = CommandRow(bytes, key: key.span) else { throw .corrupted }
        let receipt = row.receipt(head: head)
        return row.answers(bodyHash: id.bodyHash) ? .success(receipt) : .failure(.commandReused(first: receipt))
    }

    private func conflict(
        with decision: Decision,
        in transaction: borrowing WriteTransaction
    ) throws(LMDBError) -> AppendError<any Error>? {
        for expectation in decision.expectations {
            let actual = try transaction.version(of: expectation.stream, in: tables)
            guard actual == expectation.version else {
                return .conflict(stream: expectation.stream, expected: expectation.version, actual: actual)
            }
        }
        return nil
    }
}
