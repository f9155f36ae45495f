import Testing

@testable import Transparency

@Suite struct ExchangedFileTests {
    private let log = SampleLog.largest

    @Test func `a checkpoint is accepted from its log`() throws {
        let signer = try makeSigner()
        let acceptance = try check(try log.checkpoint(size: 5, signer).text, Knowledge(keys: [signer.verifier]))
        #expect(acceptance.claim == .exists)
        #expect(
            acceptance.description == """
                accepted: a checkpoint of the log
                log     log.example/fleet
                size    5
                root    \(log.root(size: 5))
                signed  \(signer.identity)
                """
        )
    }

    @Test func `a proof is accepted with the event it carries, or the one at hand`() throws {
        let signer = try makeSigner()
        let carrying = try log.proof(of: 2, size: 5, signer)
        let bare = LogProof(index: 2, path: carrying.path, checkpoint: carrying.checkpoint)
        let atHand = Knowledge(keys: [signer.verifier], entry: log.entries[2])
        for (proof, knowledge) in [(carrying, Knowledge(keys: [signer.verifier])), (carrying, atHand), (bare, atHand)] {
            let acceptance = try check(proof.text, knowledge)
            #expect(acceptance.claim == .holds(entry: log.entries[2], index: 2))
            #expect(acceptance.description.hasPrefix("accepted: the log holds this event at position 3\n"))
        }
    }

    @Test func `a proof is refused without an event, with another, and with a forged one aboard`() throws {
        let signer = try makeSigner()
        let proof = try log.proof(of: 2, size: 5, signer)
        let bare = LogProof(index: 2, path: proof.path, checkpoint: proof.checkpoint)
        let forged = LogProof(index: 2, path: proof.path, checkpoint: proof.checkpoint, extra: log.entries[3])
        let knowledge = Knowledge(keys: [signer.verifier])
        #expect(throws: TransparencyError.entryMissing) { try check(bare.text, knowledge) }
        #expect(throws: TransparencyError.notIncluded(index: 2, size: 5)) { try check(forged.text, knowledge) }
        #expect(throws: TransparencyError.notIncluded(index: 2, size: 5)) {
            try check(proof.text, Knowledge(keys: [signer.verifier], entry: log.entries[3]))
        }
    }

    @Test func `a proof of consistency is accepted with the checkpoint it begins with`() throws {
        let signer = try makeSigner()
        let text = try log.request(from: 3, to: 5, signer).text
        let knowledge = Knowledge(keys: [signer.verifier], earlier: try log.checkpoint(size: 3, signer))
        let acceptance = try check(text, knowledge)
        #expect(acceptance.claim == .continues(earlierSize: 3))
        #expect(acceptance.description.hasPrefix("accepted: the log only added to what it was at 3 events\n"))
    }

    @Test func `a proof that begins with nothing needs no checkpoint`() throws {
        let signer = try makeSigner()
        let acceptance = try check(try log.request(from: 0, to: 5, signer).text, Knowledge(keys: [signer.verifier]))
        #expect(acceptance.claim == .continues(earlierSize: 0))
    }

    @Test func `a proof of consistency is refused without its checkpoint, with another, and with one nobody signed`()
        throws
    {
        let (signer, other) = (try makeSigner(), try makeSigner())
        let text = try log.request(from: 3, to: 5, signer).text
        let (four, foreign) = (try log.checkpoint(size: 4, signer), try log.checkpoint(size: 3, other))
        let rewritten = try SampleLog(entries: log.entries.reversed()).checkpoint(size: 3, signer)
        let keys = [signer.verifier]
        #expect(throws: TransparencyError.earlierMissing(size: 3)) { try check(text, Knowledge(keys: keys)) }
        #expect(throws: TransparencyError.otherEarlier(expected: 3, given: 4)) {
            try check(text, Knowledge(keys: keys, earlier: four))
        }
        #expect(throws: TransparencyError.unsigned(known: [signer.identity])) {
            try check(text, Knowledge(keys: keys, earlier: foreign))
        }
        #expect(throws: TransparencyError.inconsistent(earlier: 3, later: 5)) {
            try check(text, Knowledge(keys: keys, earlier: rewritten))
        }
    }

    @Test(arguments: ["", "\n", "anything\n", "old \n", "c2sp.org/tlog-proof@v1"])
    func `what is no file of a log is refused`(text: String) throws {
        let knowledge = Knowledge(keys: [try makeSigner().verifier])
        #expect(throws: TransparencyError.self) { try check(text, knowledge) }
    }

    private func check(_ text: String, _ knowledge: Knowledge) throws(TransparencyError) -> Acceptance {
        try ExchangedFile(Array(text.utf8)).check(knowledge)
    }
}
