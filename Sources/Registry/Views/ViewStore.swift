internal import LMDB
internal import Pods
internal import StoredRows
internal import SwiftProtobuf

/// One generation of the views in the store.
struct ViewStore: Hashable, Sendable {
    let tables: ViewTables
    let generation: Generation

    /// Brings one row up to date with the fleet: puts what is there, removes what is not.
    func write(_ row: ViewRow, of fleet: borrowing Fleet, in transaction: inout WriteTransaction) throws(LMDBError) {
        try stored(row, of: fleet).put(in: &transaction)
    }

    /// What is to stand in the store for a row of the fleet.
    func stored(_ row: ViewRow, of fleet: borrowing Fleet) -> StoredRow {
        switch row {
        case .pod(let id):
            stored(fleet.pods.read(id, StoredPodRow.init), ViewKey(generation, id), tables.pods)
        case .version(let pod):
            StoredRow(
                table: tables.versions,
                key: ViewKey(generation, pod).bytes,
                value: version(of: pod, in: fleet).map { ViewKey($0, $1).bytes }
            )
        case .tag(let pod, let tag):
            StoredRow(
                table: tables.tags,
                key: ViewKey(generation, pod, tag.rawValue).bytes,
                value: fleet.pods.read(pod, \.tags)?[tag].map { ViewKey($0).bytes }
            )
        case .attribute(let pod, let key):
            stored(
                fleet.pods.read(pod, \.attributes)?[key].map(StoredAttributeRow.init),
                ViewKey(generation, pod, key.rawValue),
                tables.attributes
            )
        case .beat(let id):
            stored(fleet.pods.read(id, \.beat)?.map(StoredBeatRow.init), ViewKey(generation, id), tables.beats)
        case .attempt(let id):
            stored(fleet.attempts.read(id, StoredAttemptRow.init), ViewKey(generation, id), tables.droplets)
        case .duplicate(let droplet):
            stored(
                fleet.duplicates[droplet].map(StoredDuplicateRow.init),
                ViewKey(generation, droplet),
                tables.duplicates
            )
        case .challenge(let id):
            stored(fleet.challenges[id].map(StoredChallengeRow.init), ViewKey(generation, id), tables.challenges)
        case .placement(let pod, let challenge):
            StoredRow(
                table: tables.placements,
                key: ViewKey(generation, pod, challenge.rawValue).bytes,
                value: fleet.pods.read(pod, \.placements)?[challenge].map { ViewKey($0).bytes }
            )
        case .key(let id):
            stored(fleet.keys[id].map(StoredKeyRow.init), ViewKey(generation, id), tables.keys)
        case .registry:
            stored(StoredRegistryRow(fleet.registry), ViewKey(generation), tables.registry)
        case .reservedID(let id):
            StoredRow(
                table: tables.reserved,
                key: ViewKey(generation, id.rawValue).bytes,
                value: fleet.reservedIDs[id].map { ViewKey($0).bytes }
            )
        }
    }

    private func version(of pod: EventID, in fleet: borrowing Fleet) -> (UInt32, EventID)? {
        guard let version = fleet.pods.read(pod, \.version), let position = fleet.pods.read(pod, \.position) else {
            return nil
        }
        return (version, position)
    }

    private func stored(_ message: (some Message)?, _ key: ViewKey, _ table: Table) -> StoredRow {
        StoredRow(table: table, key: key.bytes, value: message.map(Self.bytes))
    }

    private static func bytes(of message: some Message) -> [UInt8] {
        guard let bytes: [UInt8] = try? message.serializedBytes() else {
            preconditionFailure("a proto3 message without required fields always serializes")
        }
        return bytes
    }
}
