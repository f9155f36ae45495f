extension SimulatedAccount {
    /// Creates all that are ordered or none.
    mutating func createDroplets(_ call: Call) throws(APIRefusal) -> APIReply {
        let body = try call.object()
        for (field, scope) in Self.scopesByField where body[field]?.asksForSomething == true { try call.need(scope) }
        let order = try DropletOrder(body, in: self)
        guard droplets.values.count(where: \.exists) + order.names.count <= knobs.limits.droplets else {
            throw .dropletLimit
        }
        guard knobs.limits.accepts(order.region) else { throw .region }
        guard knobs.limits.offers(order.size) else { throw .sizeInRegion }
        var shown: [JSON] = []
        var links: [JSON] = []
        for name in order.names {
            let (droplet, action) = create(order, named: name, call)
            let tags = knobs.quirks.createReplyShowsTags ? spelling(of: droplet.tagsAwaited) : []
            shown.append(droplet.json(tags: tags, call))
            links.append(creationLink(action, call))
        }
        let result: JSON = order.isMultiple ? .array(shown) : shown[0]
        return APIReply(
            status: 202,
            [order.isMultiple ? "droplets" : "droplet": result, "links": ["actions": .array(links)]]
        )
    }

    private static let scopesByField = [
        ("tags", "tag:create"), ("ssh_keys", "ssh_key:read"), ("vpc_uuid", "vpc:read"),
        ("volumes", "block_storage:read"),
    ]

    private mutating func create(_ order: DropletOrder, named name: String, _ call: Call) -> (Droplet, Action) {
        let now = call.now
        let tagKeys = order.tags.map { tags.create($0) }
        var droplet = makeDroplet(order, named: name, origin: .api, at: now)
        droplet.tagsAwaited = tagKeys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        droplet.hide(call.fate, at: now)
        let action = startAction("create", on: .droplet(droplet.id), region: droplet.region, at: now)
        droplets[droplet.id] = droplet
        conduct.created(droplet)
        schedule(droplet, action, fate: call.fate, at: now)
        planBackup(of: droplet.id, at: now)
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
            disk: order.size.disk,
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

extension Droplet {
    /// Shows it only later, or its tags, if a fault says so.
    fileprivate mutating func hide(_ fate: Fault?, at now: Int64) {
        switch fate {
        case .hidden(let milliseconds):
            visibleFrom = now + milliseconds
            visibleInListsFrom = max(visibleInListsFrom, visibleFrom)
        case .unlisted(let milliseconds): visibleInListsFrom = now + milliseconds
        case .tagsWithheld: tagsAreWithheld = true
        default: break
        }
    }
}

extension JSON {
    /// Whether a field holds more than nothing; `null` and an empty list are as good as no field.
    fileprivate var asksForSomething: Bool {
        !isNull && array?.isEmpty != true
    }
}
