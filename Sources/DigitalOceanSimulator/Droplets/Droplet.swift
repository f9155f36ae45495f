/// A machine, whether or not the API already shows it.
struct Droplet: Sendable, Codable {
    enum Status: String, Sendable, Codable {
        case new
        case active
        case off
    }

    enum Origin: String, Sendable, Codable {
        case api
        /// Made by hand, behind the API's back.
        case outsider
    }

    let id: Int
    var name: String
    let region: String
    var size: String
    /// In gigabytes; that of the size it was made with, unless a resize said to let it grow.
    var disk: Int
    var image: Image
    let userData: String
    /// Public keys as they were at creation, whatever becomes of the account's.
    let authorizedKeys: [String]
    var options: Options
    let origin: Origin
    let createdAt: Int64

    var status = Status.new
    var isLocked = false
    /// When the machine hung; it shows nowhere in the API, and ends with the next change of power.
    var hungAt: Int64?
    /// The number of a kernel from outside the disk; `nil` for the disk's own.
    var kernel: Int?
    var addresses: Addresses
    var addressesAreShown = false
    /// The tag store's keys, not their spelling.
    var tags: [String] = []
    /// Tags of the creation that do not show yet.
    var tagsAwaited: [String] = []
    /// The awaited tags do not come with the activation.
    var tagsAreWithheld = false
    var snapshots: [Int] = []
    var backups: [Int] = []
    var nextBackupAt: Int64?

    var visibleFrom: Int64
    var visibleInListsFrom: Int64
    var deletedAt: Int64?
    var leavesListsAt: Int64?
    /// Deleted, but it will come up all the same.
    var willRise = false

    /// What was asked for at creation, and what actions have changed of it.
    struct Options: Hashable, Sendable, Codable {
        var backups: BackupPolicy?
        var ipv6 = false
        var monitoring = false
        var agent = true
        var publicNetworking = true
        var volumes: [String] = []
        var vpc: String?
    }

    var exists: Bool { deletedAt == nil }

    func isVisible(at now: Int64) -> Bool {
        exists && now >= visibleFrom
    }

    func isListed(at now: Int64) -> Bool {
        now >= visibleInListsFrom && leavesListsAt.map { now < $0 } ?? true
    }

    var isGPU: Bool {
        Size.named(size)?.gpu != nil
    }
}
