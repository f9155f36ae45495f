/// What a create request orders, with every field found good by itself; quota is not looked at yet.
struct DropletOrder {
    let names: [String]
    /// Asked for as `names`, so that the reply is a list too.
    let isMultiple: Bool
    let region: Region
    let size: Size
    let image: Image
    let authorizedKeys: [String]
    let userData: String
    let tags: [String]
    let options: Droplet.Options
}

extension DropletOrder {
    init(_ body: JSON, in account: SimulatedAccount) throws(APIRefusal) {
        (names, isMultiple) = try Self.names(body, limits: account.knobs.limits)
        size = try Self.size(body)
        guard let image = account.images.found(by: body["image"]), image.isAvailable else { throw .image }
        self.image = image
        authorizedKeys = try Self.authorizedKeys(body, among: account.keys)
        region = try Self.region(body, size: size, limits: account.knobs.limits)
        guard image.fits(size, in: region) else { throw .image }
        userData = body["user_data"]?.string ?? ""
        guard userData.utf8.count <= account.knobs.limits.userDataByteCount else { throw .userData }
        tags = try Self.tags(body, quirk: account.knobs.quirks.invalidTags)
        options = try Self.options(body, region: region)
    }

    /// Exactly one of `name` and `names` is given.
    private static func names(_ body: JSON, limits: Limits) throws(APIRefusal) -> ([String], Bool) {
        let single = body["name"]?.string
        let several = body["names"]?.array?.compactMap(\.string)
        guard (single == nil) != (several == nil) else {
            throw .unprocessable("Exactly one of name and names has to be given.")
        }
        let names = several ?? single.map { [$0] } ?? []
        guard !names.isEmpty, names.allSatisfy(isHostname) else { throw .hostname }
        guard names.count <= limits.dropletsPerRequest else {
            throw .unprocessable("You can create at most \(limits.dropletsPerRequest) Droplets at a time.")
        }
        return (names, several != nil)
    }

    private static func size(_ body: JSON) throws(APIRefusal) -> Size {
        guard let size = body["size"]?.string.flatMap(Size.named) else { throw .size }
        return size
    }

    /// One that has the size, among those the text means; a closed one only when no other is open.
    private static func region(_ body: JSON, size: Size, limits: Limits) throws(APIRefusal) -> Region {
        let regions = Region.matching(body["region"]?.string)
        guard !regions.isEmpty else { throw .region }
        let offering = regions.filter { size.regions.contains($0.slug) }
        guard let region = offering.first(where: limits.accepts) ?? offering.first else { throw .sizeInRegion }
        return region
    }
}
