package import EventLog
internal import LMDB
package import Pods

/// What a rebuild made.
package struct RebuildReport: Hashable, Sendable {
    package let head: EventID
    package let rowCount: Int

    /// Rows in which the views that were replaced differed; `nil` when they could not be read at all.
    package let mendedRows: [String]?
}

/// Why a rebuild left the old views in place.
package enum RebuildError: Error, Hashable, Sendable {
    case read(RegistryReadError)
    case write(RegistryError)

    /// What was written is not what was folded.
    case differs([String])
}

extension RebuildError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .read(let error): error.description
        case .write(let error): error.description
        case .differs(let rows): "the new views differ from the log in \(rows.count) rows, first \(rows.first ?? "")"
        }
    }
}

extension Registry {
    /// Folds the views anew from the log, beside the old ones, compares, and switches to them in one transaction.
    ///
    /// Begins no log where there is none. Every transaction is short; a rebuild that is interrupted leaves the old views in place and is simply run again.
    package static func rebuild(_ configuration: EventLogConfiguration) async throws(RebuildError) -> RebuildReport {
        let log: EventLog<BareViews>
        do {
            _ = try LogReader.open(directory: configuration.directory)
            log = try EventLog<BareViews>.open(configuration)
        } catch {
            throw .read(.log(error))
        }
        let outcome = await attempt { () throws(RebuildError) in try await Rebuild(log).run() }
        await log.close()
        return try outcome.get()
    }
}

extension ViewRow {
    /// Whether the row follows every event; a beat's row may lag behind the log until it settles.
    fileprivate var isWrittenAtOnce: Bool {
        guard case .beat = self else { return true }
        return false
    }
}

private func attempt<Value>(
    _ body: () async throws(RebuildError) -> Value
) async -> Result<Value, RebuildError> {
    do throws(RebuildError) { return .success(try await body()) } catch { return .failure(error) }
}

/// One rebuild of the views of a log that nobody else writes.
private struct Rebuild {
    private static let rowsPerTransaction = 1_000

    let log: EventLog<BareViews>

    init(_ log: EventLog<BareViews>) {
        self.log = log
    }

    func run() async throws(RebuildError) -> RebuildReport {
        let fleet = try read { () throws(RegistryReadError) in try foldLog() }
        let (tables, current) = try read { () throws(RegistryReadError) in try currentGeneration() }
        let old = try? load(ViewStore(tables: tables, generation: current ?? .first))
        let new = ViewStore(tables: tables, generation: current?.next ?? .first)
        try await remove(new)
        try await write(fleet, to: new)
        let written = try read { () throws(RegistryReadError) in try load(new) }
        let wrong = fleet.differences(from: written)
        guard wrong.isEmpty else { throw .differs(wrong.map(\.description).sorted()) }
        try await switchTo(new, through: fleet.head)
        if let current { try await remove(ViewStore(tables: tables, generation: current)) }
        return RebuildReport(
            head: fleet.head,
            rowCount: fleet.viewRows.count,
            mendedRows: old.map { old in
                fleet.differences(from: old).filter(\.isWrittenAtOnce).map(\.description).sorted()
            }
        )
    }

    private func foldLog() throws(RegistryReadError) -> Fleet {
        var fold = FleetFold()
        try log.reader.scan(after: .origin) { header, bytes throws(RegistryReadError) in try fold.take(header, bytes) }
        fold.settle()
        return fold.fleet
    }

    private func currentGeneration() throws(RegistryReadError) -> (ViewTables, Generation?) {
        try log.reader.withSnapshot { transaction, tables throws(RegistryReadError) in
            let tables = ViewTables(tables)
            do throws(LMDBError) {
                return (tables, try ViewMeta(tables: tables).current(in: transaction))
            } catch {
                throw RegistryReadError(error)
            }
        }
    }

    private func load(_ store: ViewStore) throws(RegistryReadError) -> Fleet {
        let rows = try log.reader.withSnapshot { transaction, _ throws(RegistryReadError) in
            do throws(LMDBError) { return try store.rows(in: transaction) } catch { throw RegistryReadError(error) }
        }
        return Fleet(restoring: rows, head: .registry)
    }

    private func write(_ fleet: Fleet, to store: ViewStore) async throws(RebuildError) {
        var rows = fleet.viewRows[...]
        while !rows.isEmpty {
            let slice = rows.prefix(Self.rowsPerTransaction)
            rows = rows.dropFirst(slice.count)
            try await maintain { transaction throws(LMDBError) in
                for row in slice { try store.write(row, of: fleet, in: &transaction) }
            }
        }
    }

    private func switchTo(_ store: ViewStore, through head: EventID) async throws(RebuildError) {
        try await maintain { transaction throws(LMDBError) in
            let meta = ViewMeta(tables: store.tables)
            try meta.makeCurrent(store.generation, in: &transaction)
            try meta.settle(through: head, in: &transaction)
        }
    }

    private func remove(_ store: ViewStore) async throws(RebuildError) {
        for table in store.tables.generational {
            while true {
                let keys = try read { () throws(RegistryReadError) in
                    try log.reader.withSnapshot { transaction, _ throws(RegistryReadError) in
                        try store.keys(of: table, limit: Self.rowsPerTransaction, in: transaction)
                    }
                }
                if keys.isEmpty { break }
                try await maintain { transaction throws(LMDBError) in
                    for key in keys { try transaction.delete(key.span, in: table) }
                }
            }
        }
    }

    private func maintain(
        _ body: @escaping @Sendable (inout WriteTransaction) throws(LMDBError) -> Void
    ) async throws(RebuildError) {
        do throws(AppendError<Refusal>) {
            try await log.maintain { _, transaction throws(LMDBError) in try body(&transaction) }
        } catch {
            throw .write(RegistryError(error))
        }
    }

    private func read<Value>(_ body: () throws(RegistryReadError) -> Value) throws(RebuildError) -> Value {
        do throws(RegistryReadError) { return try body() } catch { throw .read(error) }
    }
}
