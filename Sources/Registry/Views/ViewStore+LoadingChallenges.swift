internal import EventLog
internal import LMDB
internal import Pods
internal import StoredRows

extension ViewStore {
    func loadChallenges(
        into rows: inout FleetRows,
        _ transaction: borrowing ReadTransaction
    ) throws(EventLogError) {
        var challenges: [Challenge] = []
        var placements: [(pod: EventID, challenge: ChallengeID, row: EventID)] = []
        try each(tables.challenges, transaction) { key, value throws(EventLogError) in
            challenges.append(try known(try message(StoredChallengeRow.self, value).challenge(row: key.id)))
        }
        try each(tables.placements, transaction) { key, value throws(EventLogError) in
            let id = try known(key.text.flatMap(ChallengeID.init))
            placements.append((key.id, id, try known(value.integer().map(EventID.init))))
        }
        rows.challenges = challenges
        rows.placements = placements
    }
}
