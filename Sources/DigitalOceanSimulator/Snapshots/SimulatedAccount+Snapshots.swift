extension SimulatedAccount {
    func listDropletSnapshots(_ call: Call) throws(APIRefusal) -> APIReply {
        let snapshots = try visibleDroplet(call).snapshots.compactMap { images[$0] }
        return Page(call, limits: knobs.limits).reply("snapshots", of: snapshots, as: \.snapshotJSON)
    }

    /// There are no volumes, so there are no snapshots of any.
    func listSnapshots(_ call: Call) -> APIReply {
        let wantsDroplets = call.request.query("resource_type").map { $0 == "droplet" } ?? true
        let listed = images.values.filter { wantsDroplets && $0.kind == .snapshot }.sorted { $0.id < $1.id }
        return Page(call, limits: knobs.limits).reply("snapshots", of: listed, as: shown)
    }

    func readSnapshot(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["snapshot": shown(try snapshot(call))])
    }

    mutating func deleteSnapshot(_ call: Call) throws(APIRefusal) -> APIReply {
        removeImage(try snapshot(call).id)
        return .noContent
    }

    private func snapshot(_ call: Call) throws(APIRefusal) -> Image {
        guard let image = images[try call.identifier()], image.kind == .snapshot else { throw .notFound }
        return image
    }

    private func shown(_ image: Image) -> JSON {
        image.accountSnapshotJSON(tags: spelling(of: image.tags))
    }
}
