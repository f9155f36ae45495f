import Chance
import Foundation
import LMDB
import StoreTestSupport

/// A closed environment with pages of every kind, any bit of which can be flipped for a while.
struct SampleFile {
    private let path: String
    private let bytes: Data
    private let contents: Contents

    /// What a page is used for, and its flags.
    enum Kind: UInt8, CaseIterable {
        case branch = 1
        case leaf = 2
        case overflow = 4
    }

    init() throws {
        path = "\(TemporaryDirectory.path)/sample.mdb"
        try Self.fill(path)
        bytes = try Data(contentsOf: URL(filePath: path))
        contents = try Contents(of: path)
    }

    /// A bit of a page of that kind: as often one where its header and offsets are as one of the rest.
    func bit(ofSome kind: Kind, using generator: inout SeededGenerator) -> Int {
        let pages = stride(from: 8_192, to: bytes.count, by: 4_096).filter { bytes[$0 + 10] == kind.rawValue }
        let start = pages.randomElement(using: &generator) ?? 0
        let isAtFront = Bool.random(using: &generator)
        return (start + Int.random(in: isAtFront ? 0..<40 : 40..<4_096, using: &generator)) * 8
            + Int.random(in: 0..<8, using: &generator)
    }

    /// What an audit and a reader make of the file with one bit of it changed.
    func outcome(ofFlipping bit: Int) throws -> FlipOutcome {
        try flipBit(bit, ofFile: path)
        let outcome = outcome()
        try flipBit(bit, ofFile: path)
        return outcome
    }

    private func outcome() -> FlipOutcome {
        guard let audit = try? Environment.audit(path: path), audit.findings.isEmpty else { return .found }
        guard audit.tableNames == contents.tableNames else { return .namedOtherwise }
        guard let found = try? Contents(of: path) else { return .missed }
        if found == contents { return .harmless }
        return found.differsInOneRow(from: contents) ? .rowChanged : .missed
    }

    /// Long keys make a tree of three levels of few rows; deletions and new values make free pages.
    private static func fill(_ path: String) throws(LMDBError) {
        let environment = try Environment(path: path, mapSize: 8 << 20, tableLimit: 4)
        for batch in 0..<8 {
            try environment.write { transaction throws(LMDBError) in
                let long = try transaction.openTable("long")
                let short = try transaction.openTable("short")
                _ = try transaction.openTable("empty")
                for number in batch * 30..<(batch + 1) * 30 {
                    let digits = Array(String(10_000 + number).utf8)
                    let value = digits + [UInt8](repeating: 0x76, count: number % 5 + 3)
                    let key = digits + [UInt8](repeating: 0x6b, count: 495 + number % 2)
                    try transaction.put(value.span, forKey: key.span, in: long)
                    try transaction.put(value.span, forKey: digits.span, in: short)
                    if number % 7 == 3 { try transaction.delete(key.span, in: long) }
                }
                let big = [UInt8](repeating: UInt8(batch), count: 3_000 + 500 * batch)
                try transaction.put(big.span, forKey: [UInt8(batch % 5)].span, in: short)
            }
        }
    }
}
