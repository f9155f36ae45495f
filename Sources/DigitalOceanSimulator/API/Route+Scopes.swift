extension Route {
    /// What a token of limited scope needs for the request; what its body asks for may need more.
    var scopes: [String] {
        switch self {
        case .createDroplets: ["droplet:create", "image:read"]
        case .listDroplets, .readDroplet, .listDropletActions, .readDropletAction, .listDropletSnapshots,
            .listDropletBackups, .readBackupPolicy, .listBackupPolicies, .listSupportedBackupPolicies, .listKernels,
            .listNeighbors, .listAssociatedResources:
            ["droplet:read"]
        case .listFirewalls: ["firewall:read"]
        case .deleteDroplet, .readDestruction: ["droplet:delete"]
        case .destroySelectively, .destroyWithAll, .retryDestruction: Self.scopesOfDestruction
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
        case .listImages, .readImage, .listImageActions, .readImageAction, .listSnapshots, .readSnapshot:
            ["image:read"]
        case .createImage: ["image:create"]
        case .updateImage, .startImageAction: ["image:update"]
        case .deleteImage, .deleteSnapshot: ["image:delete"]
        case .listRegions: ["regions:read"]
        case .listSizes: ["sizes:read", "regions:read"]
        }
    }

    private static let scopesOfDestruction = [
        "droplet:delete", "block_storage:delete", "block_storage_snapshot:delete", "image:delete", "reserved_ip:delete",
    ]
}
