/// Which images a list request wants.
struct ImageFilter {
    private let isPrivate: Bool
    private let type: String?
    /// `nil` inside for a tag that does not exist, which no image carries.
    private let tag: String??

    init(_ request: APIRequest, tags: TagStore) {
        isPrivate = request.query("private")?.lowercased() == "true"
        type = request.query("type")
        tag = request.query("tag_name").map { tags.key(spelled: $0) }
    }

    func admits(_ image: Image) -> Bool {
        if let tag, tag.map(image.tags.contains) != true { return false }
        if isPrivate, image.isPublic { return false }
        return admitsType(of: image)
    }

    /// There are no images of applications here.
    private func admitsType(of image: Image) -> Bool {
        guard let type else { return true }
        return type == "distribution" && image.isPublic
    }
}
