import Foundation
import Testing

@testable import Transparency

/// Writes what `tools/verifiers` gives to other people's verifiers, into the directory that it names.
@Suite(.enabled(if: vectorDirectory != nil)) struct VectorTests {
    private let log = SampleLog.largest

    @Test func `every tree, proof and pair of sizes is written down`() throws {
        let signer = try makeSigner()
        try write("key", signer.verifier.text + "\n")
        for size in 0...log.entries.count {
            try write("checkpoint-\(size)", try log.checkpoint(size: size, signer).text)
            for index in 0..<size {
                try write("event-\(index + 1)-of-\(size).tlog-proof", try log.proof(of: index, size: size, signer).text)
            }
            for earlier in 0...size {
                try write(
                    "from-\(earlier)-to-\(size).consistency",
                    try log.request(from: earlier, to: size, signer).text
                )
            }
        }
    }

    private func write(_ name: String, _ text: String) throws {
        let directory = try #require(vectorDirectory)
        try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
    }
}

private let vectorDirectory = ProcessInfo.processInfo.environment["PODLEDGER_VECTORS"]
