/// A kind of machine and its price.
struct Size: Sendable {
    let slug: String
    let description: String
    let memory: Int
    let vcpus: Int
    let disk: Int
    let transfer: Double
    let monthlyPrice: Double
    var regions: [String] = Region.available.map(\.slug)
    var gpu: GPU?

    struct GPU: Sendable {
        let count: Int
        let model: String
        let memory: Int
    }
}

extension Size {
    static func named(_ slug: String) -> Size? {
        bySlug[slug]
    }

    private static let bySlug = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0) })

    /// A month is billed as 672 hours.
    private var hourlyPrice: Double {
        (monthlyPrice / 672 * 100_000).rounded() / 100_000
    }

    /// As it is while it is not sold out; made once, since every droplet shows it.
    var json: JSON { Self.jsonBySlug[slug] ?? [:] }

    private static let jsonBySlug = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0.json(Limits())) })

    func json(_ limits: Limits) -> JSON {
        .object(common(limits) + gpuMembers)
    }

    static func diskInfo(_ gigabytes: Int) -> JSON {
        [["type": "local", "size": ["amount": .integer(gigabytes), "unit": "gib"]]]
    }

    var gpuInfo: JSON? {
        gpu.map {
            [
                "count": .integer($0.count),
                "model": .string($0.model),
                "vram": ["amount": .integer($0.memory), "unit": "gib"],
            ]
        }
    }

    private func common(_ limits: Limits) -> [(name: String, value: JSON)] {
        [
            ("slug", .string(slug)),
            ("memory", .integer(memory)),
            ("vcpus", .integer(vcpus)),
            ("disk", .integer(disk)),
            ("transfer", .number(transfer)),
            ("price_monthly", .number(monthlyPrice)),
            ("price_hourly", .number(hourlyPrice)),
            ("regions", .strings(regions)),
            ("available", .bool(limits.offers(self))),
            ("description", .string(description)),
            ("disk_info", Self.diskInfo(disk)),
        ]
    }

    private var gpuMembers: [(name: String, value: JSON)] {
        gpuInfo.map { [("gpu_info", $0)] } ?? []
    }
}
