import Foundation
import RegistryAPI
import Testing
import Transparency

@Suite struct CheckTests {
    /// The canonical bytes of a heartbeat of attempt 5, in stream 3, one second into 1970.
    private static let beat: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0x03, 0xe8] + number(3) + number(5)

    private var leaf: MerkleHash { MerkleHash.leaf(Self.beat.span) }

    @Test func `A stranger checks a checkpoint, a proof and a log's growth without the log`() async throws {
        try await House.open { house in
            let signer = try makeSigner()
            let (one, three) = (try checkpoint(size: 1, signer), try checkpoint(size: 3, signer))
            let proof = LogProof(index: 2, path: [pair], checkpoint: three, extra: Self.beat)
            let growth = WitnessRequest(earlierSize: 1, path: [leaf, leaf], checkpoint: three)
            try write(["one": one.text, "three": three.text, "proof": proof.text, "growth": growth.text], in: house)
            let key = ["--key", signer.verifier.text]
            let checkpointed = try await house.run(.podledger, ["check", "three"] + key)
            #expect(checkpointed.status == 0)
            #expect(
                checkpointed.output.hasPrefix(
                    "accepted: a checkpoint of the log\nlog     log.example/fleet\nsize    3\n"
                )
            )
            let proven = try await house.run(.podledger, ["check", "proof"] + key)
            #expect(proven.status == 0)
            #expect(proven.output.hasPrefix("accepted: the log holds this event at position 3\n"))
            #expect(proven.output.contains("pod.heartbeat"))
            let grown = try await house.run(.podledger, ["check", "growth", "--earlier", "one"] + key)
            #expect(grown.status == 0)
            #expect(grown.output.hasPrefix("accepted: the log only added to what it was at 1 events\n"))
        }
    }

    @Test func `What is not to be believed ends with 1 and says why in a line`() async throws {
        try await House.open { house in
            let (signer, other) = (try makeSigner(), try makeSigner())
            let three = try checkpoint(size: 3, signer)
            let proof = LogProof(index: 1, path: [pair], checkpoint: three, extra: Self.beat)
            try write(["three": three.text, "proof": proof.text, "text": "a text\n"], in: house)
            let refusals = [
                ["text", "--key", signer.verifier.text], ["none", "--key", signer.verifier.text],
                ["proof", "--key", signer.verifier.text], ["three", "--key", other.verifier.text],
                ["three", "--key", "none"], ["three", "--key", signer.verifier.text, "--earlier", "none"],
            ]
            for arguments in refusals {
                let refused = try await house.run(.podledger, ["check"] + arguments)
                #expect(refused.status == 1, "\(arguments)")
                #expect(refused.complaints.count == 1, "\(arguments)")
                #expect(refused.output == "", "\(arguments)")
            }
            #expect(try await house.run(.podledger, ["check", "three"]).status == 2)
        }
    }

    @Test
    func `What a server's log signs and proves is believed by its key alone, and nothing of it with a byte changed`()
        async throws
    {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            let early = try await told(["checkpoint"], in: house)
            #expect(try await server.podctl("pod tag agent-1 later").status == 0)
            let late = try await told(["checkpoint"], in: house)
            let size = try SignedCheckpoint(Array(early.utf8)).checkpoint.size
            let files = [
                "early": early,
                "late": late,
                "event": try await told(["prove", "event", "\(try await server.pod("agent-1").row)"], in: house),
                "growth": try await told(["prove", "consistency", "\(size)"], in: house),
            ]
            let key = try await told(["checkpoint", "--keys"], in: house).split(separator: "\n").map(String.init)
            try write(files, in: house)
            for (name, text) in files {
                let knowledge = ["--key", try #require(key.first)] + (name == "growth" ? ["--earlier", "early"] : [])
                let accepted = try await house.run(.podledger, ["check", name] + knowledge)
                #expect(accepted.status == 0, "\(name): \(accepted.errors)")
                for index in stride(from: 0, to: text.utf8.count, by: 1 + text.utf8.count / 12) {
                    var bytes = Array(text.utf8)
                    bytes[index] ^= 1
                    try Data(bytes).write(to: URL(filePath: "\(house.directory)/changed"))
                    let refused = try await house.run(.podledger, ["check", "changed"] + knowledge)
                    #expect(refused.status == 1, "\(name) with its byte \(index) changed")
                }
            }
        }
    }

    /// What the program says of the house's log.
    private func told(_ arguments: [String], in house: House) async throws -> String {
        let outcome = try await house.run(.podledger, arguments + ["--data", house.data])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    private var pair: MerkleHash { MerkleHash.node(leaf, leaf) }

    private func makeSigner() throws -> NoteSigner {
        NoteSigner(name: try #require(KeyName("log.example/fleet")))
    }

    /// Of a log of nothing but the one heartbeat again and again.
    private func checkpoint(size: UInt64, _ signer: NoteSigner) throws -> SignedCheckpoint {
        var frontier = MerkleFrontier()
        for _ in 0..<size { frontier.append(leaf) }
        let checkpoint = Checkpoint(origin: signer.identity.name, size: size, root: frontier.root)
        return try SignedCheckpoint(checkpoint, signers: [signer])
    }

    private func write(_ files: [String: String], in house: House) throws {
        for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(house.directory)/\(name)")) }
    }

    private static func number(_ value: UInt8) -> [UInt8] {
        [0, 0, 0, 0, 0, 0, 0, value]
    }
}
