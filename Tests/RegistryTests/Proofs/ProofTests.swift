import EventLog
import Foundation
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing
import Transparency

@Suite(.temporaryDirectory) struct ProofTests {
    @Test func `every event is proven under the newest checkpoint, and by itself`() async throws {
        let registry = try await makeRegistry()
        let signed = try await registry.signCheckpoint(with: signer)
        let keys = try signer.verifiers()
        for position in 1...signed.checkpoint.size {
            let text = try registry.reader.proof(of: EventID(position)).text
            let acceptance = try ExchangedFile(Array(text.utf8)).check(Knowledge(keys: keys))
            guard case .holds(_, let index) = acceptance.claim else {
                throw ProofError.notSigned(size: EventID(position))
            }
            #expect(index + 1 == position)
            #expect(acceptance.checkpoint == signed.checkpoint)
        }
    }

    @Test func `an event after the newest checkpoint waits for the next one`() async throws {
        let registry = try await makeRegistry()
        let size = EventID(try await registry.signCheckpoint(with: signer).checkpoint.size)
        let next = EventID(size.rawValue + 1)
        try await registry.execute(.tag("web", "later"), by: .ann)
        #expect(throws: ProofError.notSigned(size: next)) { try registry.reader.proof(of: next) }
        _ = try await registry.signCheckpoint(with: signer)
        #expect(try registry.reader.proof(of: next).index == size.rawValue)
    }

    @Test func `a checkpoint continues every earlier one`() async throws {
        let registry = try await makeRegistry()
        var signed = [try await registry.signCheckpoint(with: signer)]
        for tag in ["one", "two", "three"] as [Tag] {
            try await registry.execute(.tag("web", tag), by: .ann)
            signed.append(try await registry.signCheckpoint(with: signer))
        }
        let keys = try signer.verifiers()
        for (index, earlier) in signed.enumerated() {
            for later in signed[index...] {
                let (from, to) = (EventID(earlier.checkpoint.size), EventID(later.checkpoint.size))
                let text = try registry.reader.consistency(from: from, to: to).text
                let knowledge = Knowledge(keys: keys, earlier: earlier)
                #expect(try ExchangedFile(Array(text.utf8)).check(knowledge).checkpoint == later.checkpoint)
            }
        }
    }

    @Test func `a log that is not the one that was signed is not signed`() async throws {
        let registry = try await makeRegistry()
        try await registry.execute(.tag("web", "more"), by: .ann)
        _ = try await registry.signCheckpoint(with: signer)
        let signedSize = try registry.reader.head().rawValue
        await registry.close()
        for name in ["log.mdb", "log.mdb-lock"] {
            try FileManager.default.removeItem(atPath: "\(TemporaryDirectory.path)/\(name)")
        }
        let other = try await makeRegistry()
        let name = try #require(KeyName(other.reader.origin))
        let last = try await signer.begin().last
        await #expect(throws: ProofError.signing(.otherOrigin(last: last.origin, key: name))) {
            try await other.signCheckpoint(with: signer)
        }
        #expect(last.size == signedSize)
    }

    @Test func `nothing is proven before anything was signed`() async throws {
        let registry = try await makeRegistry()
        #expect(throws: ProofError.notSigned(size: EventID(1))) { try registry.reader.proof(of: EventID(1)) }
        let head = try registry.reader.head()
        for position in [EventID(0), EventID(head.rawValue + 1)] {
            #expect(throws: ProofError.noEvent(position, head: head)) { try registry.reader.proof(of: position) }
        }
        #expect(try registry.reader.newestCheckpoint() == nil)
    }

    private var signer: CheckpointSigner { CheckpointSigner(directory: TemporaryDirectory.path) }

    private func makeRegistry() async throws -> Registry {
        let registry = try Registry.temporary()
        try await registry.create("web", tags: ["blue"])
        try await registry.create("desk")
        return registry
    }
}
