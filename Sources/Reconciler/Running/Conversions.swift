internal import DigitalOcean
internal import Pods

extension Trouble {
    /// What a failed call means for the next one.
    init(_ failure: APIFailure) {
        let kind: Kind =
            switch failure.kind {
            case .rateLimited(let after): .rateLimited(after: after.milliseconds)
            case .unauthorized, .forbidden: .unauthorized
            default: .transient
            }
        self.init(kind, failure.description)
    }
}

extension Duration? {
    /// At least a minute where nobody said how long: the burst window.
    fileprivate var milliseconds: Int64 {
        self.map { $0.components.seconds * 1_000 + 1_000 } ?? 60_000
    }
}

extension Catalogue {
    /// Sizes that are sold no more are offered nowhere; machines of them cost what they did.
    init(_ sizes: [DigitalOcean.Size]) {
        let priced = sizes.map { size in
            let regions = size.isAvailable ? Set(size.regions) : []
            return (size.slug, Size(price: Price(dollars: size.priceHourly), regions: regions))
        }
        self.init(sizes: Dictionary(priced) { first, _ in first })
    }
}

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

extension CreateResult {
    init(_ outcome: CreateOutcome) {
        self =
            switch outcome {
            case .accepted(let droplet): .accepted(dropletID: droplet.id)
            case .unknown(let failure): .unknown(message: failure.description)
            case .refused(let failure): Self(refusal: failure)
            }
    }

    private init(refusal failure: APIFailure) {
        self =
            switch failure.kind {
            case .invalid, .notFound: .refused(.invalid, message: failure.description)
            case .quota: .refused(.quota, message: failure.description)
            case .unauthorized, .forbidden: .refused(.unauthorized, message: failure.description)
            case .rateLimited(let after): .rateLimited(after: after.milliseconds, message: failure.description)
            default: .refused(.transient, message: failure.description)
            }
    }
}

extension PowerResult {
    init(_ failure: APIFailure) {
        let trouble = Trouble(failure)
        self = failure.provesNothingHappened ? .refused(trouble) : .unknown(trouble)
    }
}

extension APIFailure {
    /// Whether the request never left, or was turned away by its status.
    fileprivate var provesNothingHappened: Bool {
        guard let status else { return kind == .neverSent }
        return (400..<500).contains(status)
    }
}

extension DropletAction {
    init(_ action: PowerAction) {
        self =
            switch action {
            case .powerOn: .powerOn
            case .powerCycle: .powerCycle
            }
    }
}
