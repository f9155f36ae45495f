/// What can be asked of the API; the raw value is also how a fault rule names it.
package enum Route: String, CaseIterable, Hashable, Sendable, Codable {
    // MARK: Droplets

    case createDroplets = "POST /v2/droplets"
    case listDroplets = "GET /v2/droplets"
    case deleteDropletsByTag = "DELETE /v2/droplets"
    case readDroplet = "GET /v2/droplets/{id}"
    case deleteDroplet = "DELETE /v2/droplets/{id}"
    case listDropletSnapshots = "GET /v2/droplets/{id}/snapshots"
    case listDropletBackups = "GET /v2/droplets/{id}/backups"
    case readBackupPolicy = "GET /v2/droplets/{id}/backups/policy"
    case listBackupPolicies = "GET /v2/droplets/backups/policies"
    case listSupportedBackupPolicies = "GET /v2/droplets/backups/supported_policies"
    case listKernels = "GET /v2/droplets/{id}/kernels"
    case listFirewalls = "GET /v2/droplets/{id}/firewalls"
    case listNeighbors = "GET /v2/droplets/{id}/neighbors"
    case listAssociatedResources = "GET /v2/droplets/{id}/destroy_with_associated_resources"
    case destroySelectively = "DELETE /v2/droplets/{id}/destroy_with_associated_resources/selective"
    case destroyWithAll = "DELETE /v2/droplets/{id}/destroy_with_associated_resources/dangerous"
    case readDestruction = "GET /v2/droplets/{id}/destroy_with_associated_resources/status"
    case retryDestruction = "POST /v2/droplets/{id}/destroy_with_associated_resources/retry"

    // MARK: Actions

    case startActionsByTag = "POST /v2/droplets/actions"
    case startAction = "POST /v2/droplets/{id}/actions"
    case listDropletActions = "GET /v2/droplets/{id}/actions"
    case readDropletAction = "GET /v2/droplets/{id}/actions/{action}"
    case listActions = "GET /v2/actions"
    case readAction = "GET /v2/actions/{id}"

    // MARK: Tags

    case createTag = "POST /v2/tags"
    case listTags = "GET /v2/tags"
    case readTag = "GET /v2/tags/{name}"
    case deleteTag = "DELETE /v2/tags/{name}"
    case tagResources = "POST /v2/tags/{name}/resources"
    case untagResources = "DELETE /v2/tags/{name}/resources"

    // MARK: Account and keys

    case readAccount = "GET /v2/account"
    case listKeys = "GET /v2/account/keys"
    case createKey = "POST /v2/account/keys"
    case readKey = "GET /v2/account/keys/{id}"
    case renameKey = "PUT /v2/account/keys/{id}"
    case deleteKey = "DELETE /v2/account/keys/{id}"

    // MARK: Images and snapshots

    case listImages = "GET /v2/images"
    case createImage = "POST /v2/images"
    case readImage = "GET /v2/images/{id}"
    case updateImage = "PUT /v2/images/{id}"
    case deleteImage = "DELETE /v2/images/{id}"
    case startImageAction = "POST /v2/images/{id}/actions"
    case listImageActions = "GET /v2/images/{id}/actions"
    case readImageAction = "GET /v2/images/{id}/actions/{action}"
    case listSnapshots = "GET /v2/snapshots"
    case readSnapshot = "GET /v2/snapshots/{id}"
    case deleteSnapshot = "DELETE /v2/snapshots/{id}"

    // MARK: Catalogue

    case listRegions = "GET /v2/regions"
    case listSizes = "GET /v2/sizes"
}
