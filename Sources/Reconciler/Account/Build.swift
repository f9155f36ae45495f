/// What a droplet is made of and where it runs, in the words in which another like it would be ordered.
package struct Build: Hashable, Sendable {
    package let region: String
    package let size: String

    /// A slug, or the number of an image that has none.
    package let image: String

    package init(region: String, size: String, image: String) {
        self.region = region
        self.size = size
        self.image = image
    }
}
