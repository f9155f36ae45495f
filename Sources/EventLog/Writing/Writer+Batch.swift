internal import LMDB

extension Writer {
    /// Looks after the readers and the room, where it is time to, and begins a batch with what it found.
    func beginBatch(now: Int64) throws(BatchFailure) {
        do throws(LMDBError) {
            if let freed = try readerCheck.run(on: environment, now: now) { meter.note(freedReaders: freed) }
            try gauge.look(at: environment, now: now)
        } catch {
            throw BatchFailure(error)
        }
        ledger.beginBatch(now: now, gauge.room)
    }

    /// Stores what the first requests come to in one transaction, and notes how long it took.
    func store(_ requests: ArraySlice<Request>, _ answers: inout [Request.Answer]) throws(BatchFailure) {
        let head = ledger.head
        let start = ContinuousClock.now
        var filled = start
        try environment.write { transaction throws(BatchFailure) in
            try fill(&transaction, with: requests, &answers)
            filled = .now
        }
        let end = ContinuousClock.now
        meter.note(entries: ledger.head.rawValue - head.rawValue, commit: end - filled, gauge.room)
        gauge.note(stored: ledger.batchByteCount)
        guard let work = requests.first?.work else { return }
        note(work, answers, in: end - start)
    }

    private func note(_ work: Request.Work, _ answers: [Request.Answer], in duration: Duration) {
        switch work {
        case .command: break
        case .upkeep: gauge.doubt()
        case .seal(let segments):
            gauge.doubt()
            if case .success = answers.first { meter.note(sealed: segments.count, in: duration) }
        }
    }

    private func fill(
        _ transaction: inout WriteTransaction,
        with requests: ArraySlice<Request>,
        _ answers: inout [Request.Answer]
    ) throws(BatchFailure) {
        do throws(LMDBError) {
            for index in requests.indices {
                guard case .command(let command) = requests[index].work else {
                    if answers.isEmpty { answers.append(try carryOut(requests[index].work, in: &transaction)) }
                    return
                }
                guard let answer = try ledger.carryOut(command, in: &transaction) else { return }
                answers.append(answer)
            }
        } catch {
            throw BatchFailure(error)
        }
    }

    /// Carries out what has a transaction of its own.
    private func carryOut(
        _ work: Request.Work,
        in transaction: inout WriteTransaction
    ) throws(LMDBError) -> Request.Answer {
        switch work {
        case .command: preconditionFailure("commands share a transaction")
        case .upkeep(let body, let priority): try ledger.maintain(body, priority, in: &transaction)
        case .seal(let segments): try ledger.seal(segments, in: &transaction)
        }
    }
}
