import Testing

@testable import Transparency

@Suite struct CheckpointTests {
    private static let root = MerkleHash.empty.base64

    @Test func `a checkpoint is three lines, signed by all keys of its log`() throws {
        let (old, new) = (try makeSigner(), try makeSigner())
        let signed = try SampleLog.largest.checkpoint(size: 70, old, new)
        let read = try SignedCheckpoint(Array(signed.text.utf8))
        #expect(read == signed)
        #expect(read.text == signed.text)
        #expect(read.checkpoint.text == "log.example/fleet\n70\n\(SampleLog.largest.root(size: 70))\n")
        #expect(try read.verify([old.verifier]) == [old.identity])
        #expect(try read.verify([new.verifier]) == [new.identity])
    }

    @Test func `extensions that others add are kept, and are signed too`() throws {
        let signer = try makeSigner()
        let body = "log.example/fleet\n0\n\(Self.root)\nan extension\nanother\n"
        let text = try SignedNote(body, signers: [signer]).text
        let read = try SignedCheckpoint(Array(text.utf8))
        #expect(read.checkpoint.extensions == ["an extension", "another"])
        #expect(read.text == text)
        #expect(try read.verify([signer.verifier]) == [signer.identity])
    }

    @Test func `a witness alone does not vouch for a log`() throws {
        let (log, witness) = (try makeSigner(), try makeSigner("witness.example/w"))
        let signed = try SampleLog.largest.checkpoint(size: 3, log, witness)
        #expect(try signed.verify([witness.verifier, log.verifier]) == [log.identity, witness.identity])
        #expect(throws: TransparencyError.otherLog(origin: "log.example/fleet", known: [witness.identity])) {
            try signed.verify([witness.verifier])
        }
    }

    @Test func `a checkpoint of another log is none of ours`() throws {
        let (ours, theirs) = (try makeSigner(), try makeSigner("log.example/other"))
        let signed = try SampleLog.largest.checkpoint(size: 3, theirs)
        #expect(throws: TransparencyError.otherLog(origin: "log.example/other", known: [ours.identity])) {
            try signed.verify([ours.verifier])
        }
    }

    @Test func `a key of the same name that did not sign is not enough`() throws {
        let signed = try SampleLog.largest.checkpoint(size: 3, try makeSigner())
        let other = try makeSigner()
        #expect(throws: TransparencyError.unsigned(known: [other.identity])) { try signed.verify([other.verifier]) }
    }

    @Test func `no flipped bit and no beginning of a checkpoint is believed`() throws {
        let signer = try makeSigner()
        let text = try SampleLog.largest.checkpoint(size: 70, signer).text
        for bytes in [Array(everyFlip(of: text)), Array(everyBeginning(of: text))].joined() {
            #expect(throws: TransparencyError.self) { try SignedCheckpoint(bytes).verify([signer.verifier]) }
        }
    }

    @Test(arguments: [
        ("\n0\n\(root)\n", Flaw.origin),
        ("log\n", .unterminated),
        ("log\n0\n", .unterminated),
        ("log\n00\n\(root)\n", .size),
        ("log\n01\n\(root)\n", .size),
        ("log\n+1\n\(root)\n", .size),
        ("log\n-1\n\(root)\n", .size),
        ("log\n 1\n\(root)\n", .size),
        ("log\n\n\(root)\n", .size),
        ("log\n18446744073709551616\n\(root)\n", .size),
        ("log\n1\nAAAA\n", .root),
        ("log\n1\n\(root) \n", .root),
        ("log\n1\n\n", .root),
        ("log\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", .rootOfNothing),
        ("log\n1\n\(root)\n\nextension\n", .emptyExtension),
    ])
    func `a body that breaks a rule of the form says which`(body: String, flaw: Flaw) throws {
        let text = try SignedNote(body, signers: [try makeSigner("log")]).text
        #expect(throws: TransparencyError.malformed(.checkpoint, flaw)) { try SignedCheckpoint(Array(text.utf8)) }
    }

    @Test func `the largest size is read`() throws {
        let text = try SignedNote("log\n\(UInt64.max)\n\(Self.root)\n", signers: [try makeSigner("log")]).text
        #expect(try SignedCheckpoint(Array(text.utf8)).checkpoint.size == .max)
    }
}
