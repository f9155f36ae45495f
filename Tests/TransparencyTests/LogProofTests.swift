import Testing

@testable import Transparency

@Suite struct LogProofTests {
    private let log = SampleLog.largest

    @Test func `a proof is written as the specification has it`() throws {
        let signer = try makeSigner()
        let proof = try log.proof(of: 2, size: 5, signer)
        let (left, right) = (log.leaves[3], MerkleHash.node(log.leaves[0], log.leaves[1]))
        #expect(
            proof.text == """
                c2sp.org/tlog-proof@v1
                extra ZW50cnkgMg==
                index 2
                \(left)
                \(right)
                \(log.leaves[4])

                \(try log.checkpoint(size: 5, signer).text)
                """
        )
    }

    @Test func `every proof is read again and checks alone`() throws {
        let signer = try makeSigner()
        for index in 0..<70 {
            let proof = try log.proof(of: index, size: 70, signer)
            let read = try LogProof(Array(proof.text.utf8))
            #expect(read == proof)
            try read.verify(leaf: MerkleHash(ofEntry: try #require(read.extra)), [signer.verifier])
        }
    }

    @Test func `a proof without extra, of the only entry, has no more than an index and a checkpoint`() throws {
        let signer = try makeSigner()
        let proof = LogProof(index: 0, path: [], checkpoint: try log.checkpoint(size: 1, signer))
        #expect(proof.text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example/fleet\n1\n"))
        let read = try LogProof(Array(proof.text.utf8))
        #expect(read.extra == nil)
        try read.verify(leaf: log.leaves[0], [signer.verifier])
    }

    @Test(arguments: [(0, 1), (2, 5), (69, 70)])
    func `no flipped bit and no beginning of a proof is believed`(index: Int, size: Int) throws {
        let signer = try makeSigner()
        let text = try log.proof(of: index, size: size, signer).text
        for bytes in [Array(everyFlip(of: text)), Array(everyBeginning(of: text))].joined() {
            #expect(throws: TransparencyError.self, "\(String(decoding: bytes, as: UTF8.self))") {
                let proof = try LogProof(bytes)
                try proof.verify(leaf: MerkleHash(ofEntry: proof.extra ?? []), [signer.verifier])
            }
        }
    }

    @Test func `a proof is of no other entry, key or checkpoint`() throws {
        let (signer, other) = (try makeSigner(), try makeSigner())
        let proof = try log.proof(of: 2, size: 5, signer)
        let moved = LogProof(index: 2, path: proof.path, checkpoint: try log.checkpoint(size: 6, signer))
        #expect(throws: TransparencyError.notIncluded(index: 2, size: 5)) {
            try proof.verify(leaf: log.leaves[3], [signer.verifier])
        }
        #expect(throws: TransparencyError.unsigned(known: [other.identity])) {
            try proof.verify(leaf: log.leaves[2], [other.verifier])
        }
        #expect(throws: TransparencyError.notIncluded(index: 2, size: 6)) {
            try moved.verify(leaf: log.leaves[2], [signer.verifier])
        }
    }

    @Test(arguments: [
        ("c2sp.org/tlog-proof@v2\nindex 0\n", Flaw.header),
        ("c2sp.org/tlog-proof@v1\n", .index),
        ("c2sp.org/tlog-proof@v1\nextra AA==\n", .index),
        ("c2sp.org/tlog-proof@v1\nextra \nindex 0\n", .extra),
        ("c2sp.org/tlog-proof@v1\nextra A\nindex 0\n", .extra),
        ("c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n", .index),
        ("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n", .hash),
        ("c2sp.org/tlog-proof@v1\nindex 00\n", .index),
        ("c2sp.org/tlog-proof@v1\nindex -1\n", .index),
        ("c2sp.org/tlog-proof@v1\nindex 0 \n", .index),
        ("c2sp.org/tlog-proof@v1\nindex 18446744073709551616\n", .index),
        ("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n", .hash),
        (
            "c2sp.org/tlog-proof@v1\nindex 0\n" + String(repeating: MerkleHash.empty.base64 + "\n", count: 65),
            .tooManyHashes
        ),
    ])
    func `a proof that breaks a rule of the form says which`(head: String, flaw: Flaw) throws {
        let text = head + "\n" + (try log.checkpoint(size: 1, try makeSigner()).text)
        #expect(throws: TransparencyError.malformed(.inclusion, flaw)) { try LogProof(Array(text.utf8)) }
    }
}
