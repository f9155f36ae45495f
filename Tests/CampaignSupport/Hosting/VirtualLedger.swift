internal import Pods
internal import Reconciler
internal import Registry

/// The real registry, read at once and written when the world lets it be written.
struct VirtualLedger: Ledger {
    private let reader: RegistryReader
    private let mailbox: Mailbox

    init(_ reader: RegistryReader, _ mailbox: Mailbox) {
        self.reader = reader
        self.mailbox = mailbox
    }

    var registryID: String {
        reader.registryID
    }

    func fleet() throws(Trouble) -> Fleet {
        do { return try reader.fleet() } catch { throw Trouble(.transient, error.description) }
    }

    /// The fleet as it would be if machines beat once only.
    func fleetOfFirstBeats() throws -> Fleet {
        var fold = FleetFold()
        var heard: Set<EventID> = []
        for recorded in try reader.events(after: .registry, limit: .max) {
            if case .beat(let attempt) = recorded.content, !heard.insert(attempt).inserted { continue }
            fold.apply(recorded)
        }
        fold.advance(to: try reader.head())
        fold.settle()
        return fold.fleet
    }

    func lastEvent() throws(Trouble) -> EventID {
        do { return try reader.lastEvent() } catch { throw Trouble(.transient, error.description) }
    }

    func record(_ command: DropletCommand) async throws(Trouble) -> EventID {
        try await write(.droplet(command)).get()
    }

    func record(_ command: RegistryCommand) async throws(Trouble) {
        _ = try await write(.registry(command)).get()
    }

    func record(_ command: PodCommand) async throws(Trouble) {
        _ = try await write(.pod(command)).get()
    }

    private func write(_ command: LogCommand) async -> Answer<EventID> {
        await withCheckedContinuation { continuation in
            guard !mailbox.post(.write(command, continuation)) else { return }
            continuation.resume(returning: .failure(Trouble(.transient, "the process is dead")))
        }
    }
}
