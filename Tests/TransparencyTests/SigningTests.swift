import ClientTestSupport
import Foundation
import StoreTestSupport
import Testing

@testable import Transparency

@Suite(.temporaryDirectory) struct SigningTests {
    private let log = SampleLog.largest
    private var signer: CheckpointSigner { CheckpointSigner(directory: TemporaryDirectory.path) }

    @Test func `a new key signs, and is for its owner only`() async throws {
        let verifier = try await createKey()
        let signed = try await sign(size: 5)
        #expect(try signed.verify([verifier]) == [verifier.identity])
        #expect(try signer.verifiers() == [verifier])
        #expect(try mode(of: "checkpoint.key") == 0o600)
        #expect(try text(of: "checkpoint.last") == signed.checkpoint.text)
    }

    @Test func `a key is never written over`() async throws {
        let verifier = try await createKey()
        await #expect(throws: SigningError.keyExists(path: path("checkpoint.key"))) { try await createKey() }
        #expect(try signer.verifiers() == [verifier])
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o666, 0o610])
    func `a key that others have rights to is not read`(mode: Int) async throws {
        try await createKey()
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path("checkpoint.key"))
        await #expect(throws: SigningError.exposed(path: path("checkpoint.key"))) { try await sign(size: 5) }
        #expect(try text(of: "checkpoint.last").contains("\n0\n"))
    }

    @Test func `two keys sign while verifiers learn of the new one, and a third takes the place of the first`()
        async throws
    {
        let first = try await createKey()
        let second = try await signer.rotateKey()
        #expect(try await sign(size: 5).verify([second, first]) == [first.identity, second.identity])
        let third = try await signer.rotateKey()
        let signed = try await sign(size: 6)
        #expect(try signed.verify([first, second, third]) == [second.identity, third.identity])
        #expect(throws: TransparencyError.unsigned(known: [first.identity])) { try signed.verify([first]) }
        #expect(try mode(of: "checkpoint.key") == 0o600)
    }

    @Test func `a log that grows is signed at every size, and again at the same`() async throws {
        let verifier = try await createKey()
        for size in [0, 0, 1, 7, 7, 70] {
            let signed = try await sign(size: size)
            #expect(signed.checkpoint.size == size)
            #expect(signed.checkpoint.root == log.root(size: size))
            #expect(try signed.verify([verifier]) == [verifier.identity])
        }
    }

    @Test func `a log that shrank is not signed`() async throws {
        try await createKey()
        try await sign(size: 7)
        await #expect(throws: SigningError.shrunk(from: 7, to: 6)) { try await sign(size: 6) }
        #expect(try text(of: "checkpoint.last").contains("\n7\n"))
    }

    @Test func `another history is not signed, at the same size or a larger one`() async throws {
        try await createKey()
        try await sign(size: 7)
        let other = SampleLog(entries: log.entries.map { $0 + [0] })
        await #expect(throws: SigningError.rewritten(size: 7)) { try await sign(size: 7, of: other) }
        await #expect(throws: SigningError.rewritten(size: 7)) { try await sign(size: 70, of: other) }
        await #expect(throws: SigningError.rewritten(size: 7)) {
            try await signer.begin().sign(size: 7, root: other.root(size: 7), rootAtLast: log.root(size: 7))
        }
        #expect(try await sign(size: 70).checkpoint.size == 70)
    }

    @Test func `what was signed is known before anybody can see it, and without it nothing is signed`() async throws {
        try await createKey()
        try await sign(size: 7)
        try FileManager.default.removeItem(atPath: path("checkpoint.last"))
        await #expect(throws: SigningError.noLastCheckpoint(path: path("checkpoint.last"))) { try await sign(size: 7) }
        try Data("nonsense\n".utf8).write(to: URL(filePath: path("checkpoint.last")))
        await #expect(throws: SigningError.malformedLastCheckpoint(path: path("checkpoint.last"))) {
            try await sign(size: 7)
        }
    }

    @Test func `a lost key of the same name remembers, and one of another name begins anew`() async throws {
        try await createKey()
        try await sign(size: 7)
        try FileManager.default.removeItem(atPath: path("checkpoint.key"))
        try await createKey()
        await #expect(throws: SigningError.shrunk(from: 7, to: 6)) { try await sign(size: 6) }
        try FileManager.default.removeItem(atPath: path("checkpoint.key"))
        try await createKey("log.example/restored")
        #expect(try await sign(size: 6).checkpoint.origin == "log.example/restored")
    }

    @Test func `files that do not belong together sign nothing`() async throws {
        try await createKey()
        let name = try #require(KeyName("log.example/fleet"))
        try Data("log.example/other\n0\n\(MerkleHash.empty)\n".utf8).write(to: URL(filePath: path("checkpoint.last")))
        await #expect(throws: SigningError.otherOrigin(last: "log.example/other", key: name)) {
            try await sign(size: 6)
        }
    }

    @Test func `without a key nothing is signed`() async throws {
        await #expect(throws: SigningError.noKey(directory: TemporaryDirectory.path)) { try await sign(size: 6) }
        await #expect(throws: SigningError.noKey(directory: TemporaryDirectory.path)) { try await signer.rotateKey() }
    }

    @Test func `a key file that is not one or two keys of one name is refused`() throws {
        let (one, two, other) = (try makeSigner().text, try makeSigner().text, try makeSigner("log.example/other").text)
        let spoiled = [
            "", "\n", one, one + "\n\n", "\(one)\n\(two)\n\(two)\n", "\(one)\n\(other)\n", "\(one)\r\n", "x\n",
        ]
        for text in spoiled {
            try FileManager.default.removeItemIfThere(atPath: path("checkpoint.key"))
            #expect(
                FileManager.default.createFile(
                    atPath: path("checkpoint.key"),
                    contents: Data(text.utf8),
                    attributes: [.posixPermissions: 0o600]
                )
            )
            #expect(throws: SigningError.malformedKeyFile(path: path("checkpoint.key"))) { try signer.verifiers() }
        }
    }

    @Test func `what a crash left beside the files is in nobody's way`() async throws {
        for name in ["checkpoint.key.new", "checkpoint.last.new"] {
            try Data("half".utf8).write(to: URL(filePath: path(name)))
        }
        try await createKey()
        #expect(try await sign(size: 5).checkpoint.size == 5)
        #expect(!FileManager.default.fileExists(atPath: path("checkpoint.key.new")))
    }

    @Test func `signers take turns, and none goes back`() async throws {
        try await createKey()
        let sizes = await withTaskGroup(of: UInt64?.self) { group in
            for size in 1...40 {
                group.addTask { @concurrent [path = TemporaryDirectory.path] in
                    let turn = try? await CheckpointSigner(directory: path).begin()
                    return try? turn?.sign(SampleLog.largest, size: size).checkpoint.size
                }
            }
            return await group.reduce(into: []) { sizes, size in sizes.append(size) }
        }
        let largest = sizes.compactMap(\.self).max() ?? 0
        #expect(largest == 40)
        #expect(try text(of: "checkpoint.last").contains("\n40\n"))
    }

    @Test func `who holds the lock for long keeps others from signing, and no thread waiting`() async throws {
        try await createKey()
        let turn = try await signer.begin()
        let clock = SteppingClock()
        let waiting = CheckpointSigner(directory: TemporaryDirectory.path, clock: clock)
        await #expect(throws: SigningError.busy(path: path("checkpoint.lock"))) { try await waiting.begin().last }
        #expect(clock.sleeps.reduce(.zero, +) == .seconds(10))
        let signed = try turn.sign(log, size: 7)
        #expect(signed.checkpoint.size == 7)
        #expect(try await waiting.begin().last.size == 7)
    }

    @discardableResult
    private func createKey(_ name: String = "log.example/fleet") async throws -> NoteVerifier {
        try await signer.createKey(name: try #require(KeyName(name)))
    }

    @discardableResult
    private func sign(size: Int, of log: SampleLog = .largest) async throws -> SignedCheckpoint {
        try await signer.begin().sign(log, size: size)
    }

    private func path(_ name: String) -> String {
        "\(TemporaryDirectory.path)/\(name)"
    }

    private func text(of name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    private func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }
}

extension SigningTurn {
    fileprivate consuming func sign(_ log: SampleLog, size: Int) throws(SigningError) -> SignedCheckpoint {
        let rootAtLast = log.root(size: min(Int(last.size), log.leaves.count))
        return try sign(size: UInt64(size), root: log.root(size: size), rootAtLast: rootAtLast)
    }
}

extension FileManager {
    fileprivate func removeItemIfThere(atPath path: String) throws {
        if fileExists(atPath: path) { try removeItem(atPath: path) }
    }
}
