internal import EventLog
internal import LMDB
internal import Pods

extension Rebuild {
    /// Reads the new generation back, and returns the fleet that it tells.
    func check(_ store: ViewStore, against fleet: Fleet) throws(RebuildError) -> Fleet {
        let rows = try read { log throws(RegistryReadError) in
            try log.withSnapshot { transaction, _ throws(RegistryReadError) in
                do throws(EventLogError) { return try store.rows(in: transaction) } catch { throw .log(error) }
            }
        }
        let restored = Fleet(restoring: rows, head: fleet.head)
        let wrong = fleet.differences(from: restored) + rows.orphans
        guard wrong.isEmpty else { throw .differs(wrong.map(\.description).sorted()) }
        return restored
    }

    /// Compares the views that are current, and the fleet that commands are decided against, with the fold.
    ///
    /// Each is compared at the position it stands for; what comes later is folded by both in the same way.
    func compare(_ fold: inout FreshFold) async throws(RebuildError) -> PriorViews {
        let stored = try read { log throws(RegistryReadError) in try log.storedViews() }
        var wrong: Set<String> = []
        if case .read(let views) = stored {
            try advance(&fold, through: views.fold.fleet.head)
            wrong = Set(views.differences(from: fold.fleet))
        }
        var live = try await maintain { live, _ throws(LMDBError) in live.fold }
        try advance(&fold, through: live.fleet.head)
        live.settle()
        wrong.formUnion(live.fleet.differences(from: fold.fleet).map(\.description))
        switch stored {
        case .unreadable: return .unreadable
        case .ofOtherVersion where wrong.isEmpty: return .ofOtherVersion
        case .absent where wrong.isEmpty: return .absent
        case .read where wrong.isEmpty: return .sound
        case .ofOtherVersion, .absent, .read: return .differing(wrong.sorted())
        }
    }

    func advance(_ fold: inout FreshFold, through position: EventID? = nil) throws(RebuildError) {
        do { try fold.advance(through: position, of: registry.reader.log) } catch { throw .read(error) }
    }
}
