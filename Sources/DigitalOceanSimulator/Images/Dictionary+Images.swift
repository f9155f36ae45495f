extension [Int: Image] {
    /// By number any image will do; by slug only a distribution, and never by name.
    func found(by given: JSON?) -> Image? {
        if let image = (given?.integer ?? given?.string.flatMap { Int($0) }).flatMap({ self[$0] }) { return image }
        guard let slug = given?.string else { return nil }
        return values.first { $0.slug == slug }
    }
}
