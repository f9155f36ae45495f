internal import DigitalOcean

extension Catalogue {
    /// Sizes that are sold no more are offered nowhere; machines of them cost what they did.
    init(_ sizes: [DigitalOcean.Size]) {
        let priced = sizes.map { size in
            let regions = size.isAvailable ? Set(size.regions) : []
            return (size.slug, Size(price: Price(stated: size.priceHourly), regions: regions))
        }
        self.init(sizes: Dictionary(priced) { first, _ in first })
    }
}
