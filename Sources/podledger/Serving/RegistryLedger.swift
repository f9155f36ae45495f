internal import Pods
internal import Reconciler
internal import Registry

/// The registry, as the reconciler sees it.
struct RegistryLedger: Ledger {
    let registry: Registry

    var registryID: String {
        registry.reader.registryID
    }

    func fleet() throws(Trouble) -> Fleet {
        try read { reader throws(RegistryReadError) in try reader.fleet() }
    }

    func lastEvent() throws(Trouble) -> EventID {
        try read { reader throws(RegistryReadError) in try reader.lastEvent() }
    }

    func record(_ command: DropletCommand) async throws(Trouble) -> EventID {
        try await write { () throws(RegistryError) in try await registry.execute(command, by: .reconciler).first }
    }

    func record(_ command: RegistryCommand) async throws(Trouble) {
        try await write { () throws(RegistryError) in _ = try await registry.execute(command, by: .reconciler) }
    }

    func record(_ command: PodCommand) async throws(Trouble) {
        try await write { () throws(RegistryError) in _ = try await registry.execute(command, by: .reconciler) }
    }

    private func read<Value>(
        _ body: (RegistryReader) throws(RegistryReadError) -> Value
    ) throws(Trouble) -> Value {
        do throws(RegistryReadError) {
            return try body(registry.reader)
        } catch {
            throw Trouble(.transient, error.description)
        }
    }

    private func write<Value>(_ body: () async throws(RegistryError) -> Value) async throws(Trouble) -> Value {
        do throws(RegistryError) {
            return try await body()
        } catch {
            throw Trouble(error.isOvertaken ? .overtaken : .transient, error.description)
        }
    }
}

extension RegistryError {
    /// Whether the log moved on and the reconciler has only to plan again.
    fileprivate var isOvertaken: Bool {
        guard case .refused = self else { return false }
        return true
    }
}
