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
        all.first { $0.slug == slug }
    }

    /// A month is billed as 672 hours.
    private var hourlyPrice: Double {
        (monthlyPrice / 672 * 100_000).rounded() / 100_000
    }

    var json: JSON {
        .object(common + gpuMembers)
    }

    var diskInfo: JSON {
        [["type": "local", "size": ["amount": .integer(disk), "unit": "gib"]]]
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

    private var common: [(name: String, value: JSON)] {
        [
            ("slug", .string(slug)),
            ("memory", .integer(memory)),
            ("vcpus", .integer(vcpus)),
            ("disk", .integer(disk)),
            ("transfer", .number(transfer)),
            ("price_monthly", .number(monthlyPrice)),
            ("price_hourly", .number(hourlyPrice)),
            ("regions", .strings(regions)),
            ("available", true),
            ("description", .string(description)),
            ("disk_info", diskInfo),
        ]
    }

    private var gpuMembers: [(name: String, value: JSON)] {
        gpuInfo.map { [("gpu_info", $0)] } ?? []
    }
}
