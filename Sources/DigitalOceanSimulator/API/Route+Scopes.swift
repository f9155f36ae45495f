extension Route {
    /// What some fields of requests and replies need beside the route's own scopes.
    static let scopesOfFields: Set<String> = ["tag:read", "tag:create", "ssh_key:read"]

    /// What a token of limited scope needs for the request; the fields of a create may need more.
    var scopes: [String] {
        switch self {
        case .createDroplets: ["droplet:create", "image:read"]
        case .listDroplets, .readDroplet, .listDropletActions, .readDropletAction: ["droplet:read"]
        case .listDropletSnapshots: ["droplet:read", "image:read"]
        case .deleteDroplet: ["droplet:delete"]
        case .deleteDropletsByTag: ["droplet:delete", "tag:read"]
        case .startAction, .startActionsByTag: ["droplet:update"]
        case .listActions, .readAction: ["actions:read"]
        case .createTag: ["tag:create"]
        case .listTags, .readTag: ["tag:read"]
        case .deleteTag: ["tag:delete"]
        case .tagResources: ["tag:create", "droplet:update"]
        case .untagResources: ["tag:delete", "droplet:update"]
        case .readAccount: ["account:read"]
        case .listKeys, .readKey: ["ssh_key:read"]
        case .createKey: ["ssh_key:create"]
        case .renameKey: ["ssh_key:update"]
        case .deleteKey: ["ssh_key:delete"]
        case .listImages, .readImage: ["image:read"]
        case .renameImage: ["image:update"]
        case .deleteImage: ["image:delete"]
        case .listRegions: ["regions:read"]
        case .listSizes: ["sizes:read"]
        }
    }
}
