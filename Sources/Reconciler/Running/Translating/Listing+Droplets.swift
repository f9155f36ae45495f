internal import DigitalOcean

extension Listing {
    init(_ listing: DropletListing, remainingRequestCount: Int?) {
        self.init(
            sightings: listing.droplets.map(Sighting.init),
            incompleteness: listing.isComplete ? nil : listing.reason ?? "the totals differ",
            requestCount: listing.pageCount,
            remainingRequestCount: remainingRequestCount
        )
    }
}

extension Sighting {
    init(_ droplet: Droplet) {
        self.init(
            dropletID: droplet.id,
            name: droplet.name,
            status: Status(droplet.status),
            ip: droplet.publicIPv4,
            tags: droplet.tags,
            isLocked: droplet.isLocked,
            build: Build(droplet)
        )
    }
}

extension Build {
    fileprivate init?(_ droplet: Droplet) {
        guard let region = droplet.regionSlug, let image = droplet.imageSlug ?? droplet.imageID.map({ String($0) }),
            !droplet.sizeSlug.isEmpty
        else { return nil }
        self.init(region: region, size: droplet.sizeSlug, image: image)
    }
}

extension Sighting.Status {
    fileprivate init(_ status: DropletStatus) {
        self =
            switch status {
            case .new: .new
            case .active: .active
            case .off: .off
            case .archive, .other: .other
            }
    }
}
