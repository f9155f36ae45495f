internal import EventLog
internal import LMDB
internal import Pods
internal import StoredRows
internal import SwiftProtobuf

/// One generation of the views in the store.
struct ViewStore: Sendable {
    let tables: ViewTables
    let generation: Generation

    /// Brings one row up to date with the fleet: puts what is there, removes what is not.
    func write(_ row: ViewRow, of fleet: borrowing Fleet, in transaction: inout WriteTransaction) throws(LMDBError) {
        switch row {
        case .pod(let id):
            try put(fleet.pods[id].map(StoredPodRow.init), ViewKey(generation, id), tables.pods, &transaction)
        case .tag(let pod, let tag):
            let value = fleet.pods[pod]?.tags[tag].map { ViewKey($0).bytes }
            try put(value, ViewKey(generation, pod, tag.rawValue), tables.tags, &transaction)
        case .attribute(let pod, let key):
            let value = fleet.pods[pod]?.attributes[key].map(StoredAttributeRow.init)
            try put(value, ViewKey(generation, pod, key.rawValue), tables.attributes, &transaction)
        case .beat(let id):
            let value = fleet.pods[id]?.beat.map(StoredBeatRow.init)
            try put(value, ViewKey(generation, id), tables.beats, &transaction)
        case .attempt(let id):
            try put(
                fleet.attempts[id].map(StoredAttemptRow.init),
                ViewKey(generation, id),
                tables.droplets,
                &transaction
            )
        case .duplicate(let droplet):
            let value = fleet.duplicates[droplet].map(StoredDuplicateRow.init)
            try put(value, ViewKey(generation, droplet), tables.duplicates, &transaction)
        case .key(let id):
            try put(fleet.keys[id].map(StoredKeyRow.init), ViewKey(generation, id), tables.keys, &transaction)
        case .registry:
            try put(StoredRegistryRow(fleet.registry), ViewKey(generation), tables.registry, &transaction)
        }
    }

    private func put(
        _ message: (some Message)?,
        _ key: ViewKey,
        _ table: Table,
        _ transaction: inout WriteTransaction
    ) throws(LMDBError) {
        try put(message.map(Self.bytes), key, table, &transaction)
    }

    private func put(
        _ value: [UInt8]?,
        _ key: ViewKey,
        _ table: Table,
        _ transaction: inout WriteTransaction
    ) throws(LMDBError) {
        if let value {
            try transaction.put(value.span, forKey: key.bytes.span, in: table)
        } else {
            try transaction.delete(key.bytes.span, in: table)
        }
    }

    private static func bytes(of message: some Message) -> [UInt8] {
        guard let bytes: [UInt8] = try? message.serializedBytes() else {
            preconditionFailure("a proto3 message without required fields always serializes")
        }
        return bytes
    }
}
