// compiles: what the other snippets do wrong, done right
import LMDB

func control(_ environment: Environment, _ key: [UInt8]) throws(LMDBError) -> Int {
    let table = try environment.write { transaction throws(LMDBError) in
        let table = try transaction.openTable("words")
        let before = try transaction.value(forKey: key.span, in: table)?.count ?? 0
        try transaction.put([UInt8(before)].span, forKey: key.span, in: table)
        return table
    }
    return try environment.read { transaction throws(LMDBError) in
        var cursor = try transaction.cursor(over: table)
        var count = 0
        while let entry = try cursor.next() { count += entry.value.count }
        return count
    }
}
