import Testing

@testable import Transparency

@Suite struct WitnessRequestTests {
    private let log = SampleLog.largest

    @Test func `a request is written as the specification has it`() throws {
        let signer = try makeSigner()
        let request = try log.request(from: 4, to: 6, signer)
        #expect(
            request.text == """
                old 4
                \(MerkleHash.node(log.leaves[4], log.leaves[5]))

                \(try log.checkpoint(size: 6, signer).text)
                """
        )
    }

    @Test func `every request is read again and checks against the earlier root`() throws {
        let signer = try makeSigner()
        for earlier in 0...70 {
            let request = try log.request(from: earlier, to: 70, signer)
            let read = try WitnessRequest(Array(request.text.utf8))
            #expect(read == request)
            try read.verify(earlierRoot: log.root(size: earlier), [signer.verifier])
        }
    }

    @Test(arguments: [(0, 5), (3, 5), (4, 6), (5, 5)])
    func `no flipped bit and no beginning of a request is believed`(earlier: Int, size: Int) throws {
        let signer = try makeSigner()
        let text = try log.request(from: earlier, to: size, signer).text
        for bytes in [Array(everyFlip(of: text)), Array(everyBeginning(of: text))].joined() {
            #expect(throws: TransparencyError.self, "\(String(decoding: bytes, as: UTF8.self))") {
                try WitnessRequest(bytes).verify(earlierRoot: log.root(size: earlier), [signer.verifier])
            }
        }
    }

    @Test(arguments: [
        ("old 01\n", Flaw.earlierSize),
        ("new 1\n", .earlierSize),
        ("old 1 \n", .earlierSize),
        ("\n", .earlierSize),
        ("old 1\nAAAA\n", .hash),
        ("old 1\n" + String(repeating: MerkleHash.empty.base64 + "\n", count: 64), .tooManyHashes),
    ])
    func `a request that breaks a rule of the form says which`(head: String, flaw: Flaw) throws {
        let text = head + "\n" + (try log.checkpoint(size: 1, try makeSigner()).text)
        #expect(throws: TransparencyError.malformed(.consistency, flaw)) { try WitnessRequest(Array(text.utf8)) }
    }
}
