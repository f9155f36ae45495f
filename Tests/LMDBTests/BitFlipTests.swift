import Chance
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct BitFlipTests {
    private let seed = UInt64.random(in: 0...(.max))

    /// The two meta pages, and how far LMDB writes in them.
    private static let metaByteCount = 152

    @Test(arguments: [0, 4_096])
    func `a flipped bit of a meta page is found or changes no answer`(start: Int) throws {
        let file = try SampleFile()
        var outcomes: [FlipOutcome: Int] = [:]
        for bit in start * 8..<(start + Self.metaByteCount) * 8 { try flip(bit, of: file, &outcomes) }
        #expect(outcomes[.found, default: 0] > 300, "\(outcomes)")
    }

    @Test(arguments: SampleFile.Kind.allCases)
    func `a flipped bit of a page is found, or its row's own check sees it, or it changes no answer`(
        kind: SampleFile.Kind
    ) throws {
        let file = try SampleFile()
        var generator = SeededGenerator(seed: seed)
        var outcomes: [FlipOutcome: Int] = [:]
        for _ in 0..<150 { try flip(file.bit(ofSome: kind, using: &generator), of: file, &outcomes) }
        #expect(outcomes[.found, default: 0] > 0, "\(outcomes)")
    }

    private func flip(_ bit: Int, of file: SampleFile, _ outcomes: inout [FlipOutcome: Int]) throws {
        let outcome = try file.outcome(ofFlipping: bit)
        outcomes[outcome, default: 0] += 1
        #expect(outcome != .missed, "bit \(bit % 8) of byte \(bit / 8 % 4_096) of page \(bit / 32_768), seed \(seed)")
    }
}
