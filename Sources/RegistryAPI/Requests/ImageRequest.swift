/// `PUT /v1/pods/{id}/image`.
package struct ImageRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["image"]

    /// A slug or a number at DigitalOcean.
    package var image: String

    package init(image: String) {
        self.image = image
    }
}
