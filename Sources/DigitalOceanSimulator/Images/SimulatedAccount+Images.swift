extension SimulatedAccount {
    func listImages(_ call: Call) -> APIReply {
        let filter = ImageFilter(call.request, tags: tags)
        let listed = images.values.filter(filter.admits).sorted { $0.id < $1.id }
        return Page(call, limits: knobs.limits).reply("images", of: listed, as: imageJSON)
    }

    func readImage(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["image": imageJSON(try image(call))])
    }

    /// Nothing is fetched: the image is there after a while, whatever its address.
    mutating func createImage(_ call: Call) throws(APIRefusal) -> APIReply {
        let body = try call.object()
        guard let name = body["name"]?.string, !name.isEmpty, let url = body["url"]?.string, url.hasPrefix("http"),
            let region = body["region"]?.string.flatMap(Region.named)
        else { throw .imageField }
        let image = Image(
            id: identifiers.nextImage(),
            name: name,
            kind: .custom,
            distribution: body["distribution"]?.string ?? "Unknown",
            slug: nil,
            regions: [],
            createdAt: call.now,
            minimumDisk: 10,
            gigabytes: 1.5,
            description: body["description"]?.string ?? "",
            tags: (body["tags"]?.array?.compactMap(\.string) ?? []).filter(Tag.isName).map { tags.create($0) },
            isAvailable: false
        )
        images[image.id] = image
        let end = call.now + knobs.timings.imageImport.draw(from: &generator)
        agenda.add(.importImage(image.id, region: region.slug), at: end)
        return APIReply(status: 202, ["image": imageJSON(image)])
    }

    mutating func updateImage(_ call: Call) throws(APIRefusal) -> APIReply {
        var image = try ownImage(call)
        let body = try call.object()
        image.name = body["name"]?.string ?? image.name
        image.description = body["description"]?.string ?? image.description
        image.distribution = body["distribution"]?.string ?? image.distribution
        images[image.id] = image
        return APIReply(["image": imageJSON(image)])
    }

    mutating func deleteImage(_ call: Call) throws(APIRefusal) -> APIReply {
        removeImage(try ownImage(call).id)
        return .noContent
    }

    private func imageJSON(_ image: Image) -> JSON {
        image.json(tags: spelling(of: image.tags))
    }
}
