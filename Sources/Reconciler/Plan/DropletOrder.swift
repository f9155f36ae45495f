package import Pods

/// What a new droplet is to be.
package struct DropletOrder: Hashable, Sendable {
    package let region: String
    package let size: String
    package let image: String
    package let tags: [String]

    /// The attempt that it is to take over from.
    package let replacing: EventID?

    package init(region: String, size: String, image: String, tags: [String], replacing: EventID? = nil) {
        self.replacing = replacing
        self.region = region
        self.size = size
        self.image = image
        self.tags = tags
    }
}
