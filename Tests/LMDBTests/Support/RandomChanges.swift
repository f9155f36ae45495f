import Chance
import LMDB

/// Commits of every sort that this program makes: new rows, other values, deletions, and tables made and emptied.
struct RandomChanges {
    private var generator: SeededGenerator
    private var next = 0

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func commit(to environment: Environment) throws(LMDBError) {
        try environment.write { transaction throws(LMDBError) in
            for _ in 0...Int.random(in: 0..<8, using: &generator) { try change(&transaction) }
        }
    }

    private mutating func change(_ transaction: inout WriteTransaction) throws(LMDBError) {
        let table = try transaction.openTable(["log", "views", "more"].randomElement(using: &generator) ?? "log")
        switch Int.random(in: 0..<40, using: &generator) {
        case 0: try transaction.clear(table)
        case 1..<16: try put(Int.random(in: 0..<400, using: &generator), table, &transaction)
        case 16..<24: try delete(Int.random(in: 0..<400, using: &generator), table, &transaction)
        case 24..<26:
            for number in 0..<200 { try delete(number, table, &transaction) }
        case 26..<28:
            for number in 0..<400 { try put(number, table, &transaction) }
            for number in 0..<400 { try delete(number, table, &transaction) }
        default:
            for _ in 0..<20 {
                next += 1
                try put(1_000 + next, table, &transaction)
            }
        }
    }

    private mutating func put(_ number: Int, _ table: Table, _ transaction: inout WriteTransaction) throws(LMDBError) {
        let lengths = [0, 1, 8, 33, 200, 1_900, 2_100, 9_000]
        let length = lengths.randomElement(using: &generator) ?? 0
        let value = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: length)
        try transaction.put(value.span, forKey: key(number).span, in: table)
    }

    private func delete(_ number: Int, _ table: Table, _ transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.delete(key(number).span, in: table)
    }

    /// Keys of all lengths, so that separators change theirs.
    private func key(_ number: Int) -> [UInt8] {
        let digits = Array(String(1_000_000 + number).utf8)
        return digits + [UInt8](repeating: 0x2e, count: number * 37 % 400)
    }
}
