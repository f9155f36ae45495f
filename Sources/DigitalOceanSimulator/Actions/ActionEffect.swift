/// What an action changes at its end, beside the power.
enum ActionEffect: Hashable, Sendable, Codable {
    case rename(String)
    case snapshot(name: String?)
    /// Of a rebuild and of a restoration.
    case replaceDisk(image: Int)
    case resize(slug: String, includesDisk: Bool)
    case setBackups(BackupPolicy?)
    case enableIPv6
    case changeKernel(Int)
    case copyImage(region: String)
    /// A backup becomes a snapshot, which no retention removes.
    case keepBackup
}
