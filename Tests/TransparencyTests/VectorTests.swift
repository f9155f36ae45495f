import Foundation
import Testing

@testable import Transparency

/// Every small tree, all of whose files our own readers accept; other people's verifiers get the same files, in the
/// directory that the environment names.
@Suite struct VectorTests {
    private let log = SampleLog.largest

    @Test func `every tree, proof and pair of sizes is accepted`() throws {
        let signer = try makeSigner()
        try handOut("key", signer.verifier.text + "\n")
        for size in 0...log.entries.count {
            let checkpoint = try log.checkpoint(size: size, signer).text
            try handOut("checkpoint-\(size)", checkpoint)
            #expect(try SignedCheckpoint(Array(checkpoint.utf8)).verify([signer.verifier]) == [signer.identity])
            for index in 0..<size { try proveEntry(index, of: size, signer) }
            for earlier in 0...size { try proveGrowth(from: earlier, to: size, signer) }
        }
    }

    private func proveEntry(_ index: Int, of size: Int, _ signer: NoteSigner) throws {
        let text = try log.proof(of: index, size: size, signer).text
        try handOut("event-\(index + 1)-of-\(size).tlog-proof", text)
        let proof = try LogProof(Array(text.utf8))
        #expect(proof.index == UInt64(index))
        try proof.verify(leaf: log.leaves[index], [signer.verifier])
    }

    private func proveGrowth(from earlier: Int, to size: Int, _ signer: NoteSigner) throws {
        let text = try log.request(from: earlier, to: size, signer).text
        try handOut("from-\(earlier)-to-\(size).consistency", text)
        try WitnessRequest(Array(text.utf8)).verify(earlierRoot: log.root(size: earlier), [signer.verifier])
    }

    private func handOut(_ name: String, _ text: String) throws {
        guard let directory = ProcessInfo.processInfo.environment["PODLEDGER_VECTORS"] else { return }
        try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
    }
}
