extension SimulatedAccount {
    /// Keeps a copy of the droplet's disk, and returns the copy's number.
    mutating func addImage(_ kind: Image.Kind, of droplet: Droplet, named name: String, at now: Int64) -> Int {
        let image = Image(
            id: identifiers.nextImage(),
            name: name,
            kind: kind,
            distribution: droplet.image.distribution,
            slug: nil,
            regions: [droplet.region],
            createdAt: now,
            minimumDisk: droplet.disk,
            gigabytes: droplet.image.gigabytes,
            droplet: droplet.id
        )
        images[image.id] = image
        return image.id
    }

    /// Takes an image away; droplets made from it go on showing it.
    mutating func removeImage(_ id: Int) {
        guard let image = images.removeValue(forKey: id) else { return }
        fail(runningAction(of: .image(id)), at: now)
        guard let droplet = image.droplet else { return }
        droplets[droplet]?.snapshots.removeAll { $0 == id }
        droplets[droplet]?.backups.removeAll { $0 == id }
    }

    /// The custom image has been fetched.
    mutating func finishImport(of id: Int, region: String) {
        images[id]?.isAvailable = true
        images[id]?.regions = [region]
    }

    mutating func carryOut(_ effect: ActionEffect, onImage id: Int) {
        switch effect {
        case .copyImage(let region): images[id]?.regions.append(region)
        case .keepBackup:
            guard let droplet = images[id]?.droplet else { return }
            images[id]?.kind = .snapshot
            droplets[droplet]?.backups.removeAll { $0 == id }
            droplets[droplet]?.snapshots.append(id)
        default: break
        }
    }

    func image(_ call: Call) throws(APIRefusal) -> Image {
        guard let image = images.found(by: .string(call.parameters[0])) else { throw .notFound }
        return image
    }

    /// An image that the account may change.
    func ownImage(_ call: Call) throws(APIRefusal) -> Image {
        let image = try image(call)
        guard !image.isPublic else { throw .forbidden }
        return image
    }
}
