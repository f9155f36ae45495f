extension SimulatedAccount {
    mutating func createDroplets(_ call: Call) throws(APIRefusal) -> APIReply {
        let body = try call.object()
        if body["tags"]?.array?.isEmpty == false { try call.need("tag:create") }
        if body["ssh_keys"]?.array?.isEmpty == false { try call.need("ssh_key:read") }
        let order = try DropletOrder(body, in: self)
        guard droplets.values.count(where: \.exists) + order.names.count <= knobs.limits.droplets else {
            throw .dropletLimit
        }
        var shown: [JSON] = []
        var links: [JSON] = []
        for name in order.names {
            let (droplet, action) = create(order, named: name, call)
            shown.append(droplet.json(tags: knobs.quirks.createReplyShowsTags ? spelling(of: droplet.tagsAwaited) : []))
            links.append(creationLink(action, call))
        }
        let result: JSON = order.isMultiple ? .array(shown) : shown[0]
        return APIReply(
            status: 202,
            [order.isMultiple ? "droplets" : "droplet": result, "links": ["actions": .array(links)]]
        )
    }

    private mutating func create(_ order: DropletOrder, named name: String, _ call: Call) -> (Droplet, Action) {
        let now = call.now
        let tagKeys = order.tags.map { tags.create($0) }
        var droplet = makeDroplet(order, named: name, origin: .api, at: now)
        droplet.tagsAwaited = tagKeys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        let action = startAction("create", on: droplet, at: now)
        droplets[droplet.id] = droplet
        ledger.created(droplet)
        schedule(droplet, action, fate: call.fate, at: now)
        return (droplet, action)
    }

    mutating func makeDroplet(
        _ order: DropletOrder,
        named name: String,
        origin: Droplet.Origin,
        at now: Int64
    ) -> Droplet {
        let serial = identifiers.nextDropletSerial()
        return Droplet(
            id: identifiers.droplet(serial),
            name: name,
            region: order.region.slug,
            size: order.size.slug,
            image: order.image,
            userData: order.userData,
            authorizedKeys: order.authorizedKeys,
            options: order.options,
            origin: origin,
            createdAt: now,
            addresses: Addresses(serial: serial),
            visibleFrom: now + knobs.timings.visible.draw(from: &generator),
            visibleInListsFrom: now + knobs.timings.visibleInLists.draw(from: &generator)
        )
    }

    private func creationLink(_ action: Action, _ call: Call) -> JSON {
        [
            "id": .integer(action.id),
            "rel": "create",
            "href": .string(call.link(to: "actions/\(action.id)")),
        ]
    }
}
