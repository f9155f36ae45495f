internal import ArgumentParser
internal import FoundationEssentials
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer
internal import Transparency

/// Checks what a log handed out, without the log.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Check a checkpoint, a proof that an event is in the log, or a proof that the log only grew; offline.",
        discussion: """
            Needs nothing but the file and the log's verifier key, NAME+HASH+BASE64, from somebody you trust.

            Examples:
              podledger check checkpoint --key 'example.com/fleet+530d903a+AekyeR…'
              podledger check event-120.tlog-proof --key 'example.com/fleet+530d903a+AekyeR…'
              podledger check grown.consistency --earlier checkpoint.of.may --key 'example.com/fleet+530d903a+AekyeR…'

            Exit status 1 when the file is not to be believed; the reason is said.
            """
    )

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(name: .customLong("key"), help: "A verifier key of the log, or of a witness; can be repeated.")
    var keys: [String]

    @Option(help: "The canonical bytes of the event, where the proof does not carry it.", completion: .file())
    var event: String?

    @Option(help: "The earlier checkpoint that a consistency proof begins with.", completion: .file())
    var earlier: String?

    func run() throws {
        let knowledge = Knowledge(
            keys: try keys.map { try NoteVerifier($0) },
            entry: try event.map { try Self.bytes(ofFile: $0) },
            earlier: try earlier.map { try SignedCheckpoint(try Self.bytes(ofFile: $0)) }
        )
        let acceptance = try ExchangedFile(try Self.bytes(ofFile: file)).check(knowledge)
        var lines = [acceptance.description]
        if case .holds(let entry, let index) = acceptance.claim {
            lines += try Self.story(of: entry, at: EventID(index + 1))
        }
        try DataOutput.write(lines)
    }

    private static func story(of entry: [UInt8], at position: EventID) throws -> [String] {
        guard let event = RecordedEvent(position: position, canonicalBytes: entry) else { return [] }
        let list = EventList(events: [EventResource(event, pod: nil)], next: position.rawValue)
        return try Presentation(list, showsPod: false).lines(OutputOptions.parse([]))
    }

    private static func bytes(ofFile path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw UnreadableFile(path: path) }
        return Array(data)
    }
}

/// A file that is not there, or may not be read.
struct UnreadableFile: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "\(path) cannot be read; name a file that you may read"
    }
}
