/// What a create asks DigitalOcean for, apart from the user data.
package struct DropletSpecification: Hashable, Sendable {
    package let region: String
    package let size: String
    package let image: String
    package let name: String

    package init(region: String, size: String, image: String, name: String) {
        self.region = region
        self.size = size
        self.image = image
        self.name = name
    }
}
