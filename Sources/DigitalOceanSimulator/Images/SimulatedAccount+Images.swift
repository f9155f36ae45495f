extension SimulatedAccount {
    func listImages(_ call: Call) -> APIReply {
        let isPrivate = call.request.query("private") == "true"
        let type = call.request.query("type")
        let isTagged = call.request.query("tag_name") != nil
        let listed = images.values.filter { image in
            !isTagged && !(isPrivate && image.isPublic) && type.map { $0 == "distribution" && image.isPublic } ?? true
        }
        return Page(call.request, limits: knobs.limits)
            .reply("images", of: listed.sorted { $0.id < $1.id }, as: \.json)
    }

    func readImage(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["image": try image(call).json])
    }

    mutating func renameImage(_ call: Call) throws(APIRefusal) -> APIReply {
        var image = try ownImage(call)
        guard let name = try call.object()["name"]?.string else { throw .parameterMissing("name") }
        image.name = name
        images[image.id] = image
        return APIReply(["image": image.json])
    }

    mutating func deleteImage(_ call: Call) throws(APIRefusal) -> APIReply {
        images[try ownImage(call).id] = nil
        return .noContent
    }

    func listDropletSnapshots(_ call: Call) throws(APIRefusal) -> APIReply {
        let snapshots = try visibleDroplet(call).snapshots.compactMap { images[$0] }
        return Page(call.request, limits: knobs.limits).reply("snapshots", of: snapshots, as: \.json)
    }

    private func image(_ call: Call) throws(APIRefusal) -> Image {
        guard let image = images.found(by: .string(call.parameters[0])) else { throw .notFound }
        return image
    }

    private func ownImage(_ call: Call) throws(APIRefusal) -> Image {
        let image = try image(call)
        guard !image.isPublic else { throw .forbidden }
        return image
    }
}
