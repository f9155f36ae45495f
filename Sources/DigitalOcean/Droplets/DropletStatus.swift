/// Where a droplet is in its life.
package enum DropletStatus: Hashable, Sendable {
    case new
    case active
    case off
    case archive
    case other(String)
}

extension DropletStatus: RawRepresentable, Codable {
    package init(rawValue: String) {
        switch rawValue {
        case "new": self = .new
        case "active": self = .active
        case "off": self = .off
        case "archive": self = .archive
        default: self = .other(rawValue)
        }
    }

    package var rawValue: String {
        switch self {
        case .new: "new"
        case .active: "active"
        case .off: "off"
        case .archive: "archive"
        case .other(let text): text
        }
    }
}
