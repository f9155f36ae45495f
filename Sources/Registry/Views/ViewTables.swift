internal import EventLog
internal import LMDB

/// The tables of the views: a table a view.
struct ViewTables: Hashable, Sendable {
    /// Grows when a table is added or the form of a row changes; views of another version are folded anew.
    static let version: UInt32 = 1

    static let names = [
        "views.pods", "views.tags", "views.attributes", "views.beats", "views.droplets", "views.duplicates",
        "views.keys", "views.registry", "views.meta",
    ]

    /// Pod → `PodRow`.
    let pods: Table

    /// Pod ‖ tag → the row's id.
    let tags: Table

    /// Pod ‖ key → `AttributeRow`.
    let attributes: Table

    /// Pod → `BeatRow`.
    let beats: Table

    /// Attempt → `AttemptRow`.
    let droplets: Table

    /// Droplet → `DuplicateRow`.
    let duplicates: Table

    /// Key → `KeyRow`.
    let keys: Table

    /// Nothing → `RegistryRow`.
    let registry: Table

    /// What is true of the views as a whole; its keys carry no generation.
    let meta: Table

    init(_ tables: Tables) {
        pods = tables["views.pods"]
        tags = tables["views.tags"]
        attributes = tables["views.attributes"]
        beats = tables["views.beats"]
        droplets = tables["views.droplets"]
        duplicates = tables["views.duplicates"]
        keys = tables["views.keys"]
        registry = tables["views.registry"]
        meta = tables["views.meta"]
    }

    /// The tables whose keys begin with a generation.
    var generational: [Table] {
        [pods, tags, attributes, beats, droplets, duplicates, keys, registry]
    }
}
