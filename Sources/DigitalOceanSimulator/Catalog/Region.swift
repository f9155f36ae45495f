/// A data centre.
struct Region: Sendable {
    let slug: String
    let name: String
    var isAvailable = true
}

extension Region {
    static let all = [
        Region(slug: "nyc1", name: "New York 1"),
        Region(slug: "sfo1", name: "San Francisco 1", isAvailable: false),
        Region(slug: "nyc2", name: "New York 2"),
        Region(slug: "ams2", name: "Amsterdam 2", isAvailable: false),
        Region(slug: "sgp1", name: "Singapore 1"),
        Region(slug: "lon1", name: "London 1"),
        Region(slug: "nyc3", name: "New York 3"),
        Region(slug: "ams3", name: "Amsterdam 3"),
        Region(slug: "fra1", name: "Frankfurt 1"),
        Region(slug: "tor1", name: "Toronto 1"),
        Region(slug: "sfo2", name: "San Francisco 2"),
        Region(slug: "blr1", name: "Bangalore 1"),
        Region(slug: "sfo3", name: "San Francisco 3"),
        Region(slug: "syd1", name: "Sydney 1"),
        Region(slug: "atl1", name: "Atlanta 1"),
    ]

    static let allSlugs = all.map(\.slug)

    static let available = all.filter(\.isAvailable)

    private static let bySlug = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0) })

    static func named(_ slug: String) -> Region? {
        bySlug[slug]
    }

    /// The available regions a request means: one by its slug, several by a prefix such as `nyc`, all by nothing.
    static func matching(_ text: String?) -> [Region] {
        guard let text else { return available }
        return available.filter { $0.slug == text || String($0.slug.prefix { !$0.isNumber }) == text }
    }

    private static let features: JSON = [
        "backups", "ipv6", "metadata", "install_agent", "storage", "image_transfer",
    ]

    /// As it is while nothing is closed or sold out; made once, since every droplet shows it.
    var json: JSON { Self.jsonBySlug[slug] ?? [:] }

    private static let jsonBySlug = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0.json(Limits())) })

    func json(_ limits: Limits) -> JSON {
        let isOpen = isAvailable && limits.accepts(self)
        let sizes = isOpen ? Size.all.filter { $0.regions.contains(slug) && limits.offers($0) }.map(\.slug) : []
        return [
            "name": .string(name),
            "slug": .string(slug),
            "features": Self.features,
            "available": .bool(isOpen),
            "sizes": .strings(sizes),
        ]
    }
}
