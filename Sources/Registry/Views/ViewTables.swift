internal import EventLog
internal import LMDB

/// The tables of the views: a table a view.
struct ViewTables: Hashable, Sendable {
    /// Grows when a table is added or the form of a row changes; views of another version are folded anew.
    static let version: UInt32 = 7

    static let names = [
        "views.pods", "views.versions", "views.tags", "views.attributes", "views.beats", "views.droplets",
        "views.duplicates",
        "views.challenges", "views.placements", "views.keys", "views.registry", "views.reserved", "views.meta",
    ]

    /// Pod → `PodRow`.
    let pods: Table

    /// Pod → how many events its stream holds ‖ the newest of them.
    let versions: Table

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

    /// Challenge → `ChallengeRow`.
    let challenges: Table

    /// Pod ‖ challenge's id → the row's id.
    let placements: Table

    /// Key → `KeyRow`.
    let keys: Table

    /// Nothing → `RegistryRow`.
    let registry: Table

    /// A pod's id → the row's id.
    let reserved: Table

    /// What is true of the views as a whole; its keys carry no generation.
    let meta: Table

    /// Throws `.unreadableViews` where a view has no table: the writer's program does not know it.
    init(_ tables: Tables) throws(EventLogError) {
        pods = try tables.view("views.pods")
        versions = try tables.view("views.versions")
        tags = try tables.view("views.tags")
        attributes = try tables.view("views.attributes")
        beats = try tables.view("views.beats")
        droplets = try tables.view("views.droplets")
        duplicates = try tables.view("views.duplicates")
        challenges = try tables.view("views.challenges")
        placements = try tables.view("views.placements")
        keys = try tables.view("views.keys")
        registry = try tables.view("views.registry")
        reserved = try tables.view("views.reserved")
        meta = try tables.view("views.meta")
    }

    /// The tables whose keys begin with a generation.
    var generational: [Table] {
        [
            pods, versions, tags, attributes, beats, droplets, duplicates, challenges, placements, keys, registry,
            reserved,
        ]
    }
}

extension Tables {
    fileprivate func view(_ name: String) throws(EventLogError) -> Table {
        guard let table = self[name] else { throw .unreadableViews }
        return table
    }
}
