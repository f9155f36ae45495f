extension Size {
    /// A selection of the price list, cheapest of each class first.
    static let all: [Size] =
        basic + premium + dedicated + [
            Size(
                slug: "gpu-h100x1-80gb",
                description: "H100 GPU - 1X",
                memory: 245_760,
                vcpus: 20,
                disk: 720,
                transfer: 15,
                monthlyPrice: 2_278.08,
                regions: ["nyc2", "tor1", "ams3", "atl1"],
                gpu: GPU(count: 1, model: "nvidia_h100", memory: 80)
            )
        ]

    private static let basic = [
        basic("s-1vcpu-512mb-10gb", 512, 1, 10, 0.5, 4, regions: ["nyc1", "nyc3", "ams3", "fra1", "sfo3", "sgp1"]),
        basic("s-1vcpu-1gb", 1_024, 1, 25, 1, 6),
        basic("s-1vcpu-2gb", 2_048, 1, 50, 2, 12),
        basic("s-2vcpu-2gb", 2_048, 2, 60, 3, 18),
        basic("s-2vcpu-4gb", 4_096, 2, 80, 4, 24),
        basic("s-4vcpu-8gb", 8_192, 4, 160, 5, 48),
        basic("s-8vcpu-16gb", 16_384, 8, 320, 6, 96),
    ]

    private static let premium = [
        basic("s-1vcpu-1gb-amd", 1_024, 1, 25, 1, 7, description: "Premium AMD"),
        basic("s-1vcpu-1gb-intel", 1_024, 1, 25, 1, 7, description: "Premium Intel"),
        basic("s-2vcpu-4gb-amd", 4_096, 2, 80, 4, 28, description: "Premium AMD"),
        basic("s-2vcpu-4gb-intel", 4_096, 2, 80, 4, 28, description: "Premium Intel"),
        basic("s-4vcpu-8gb-amd", 8_192, 4, 160, 5, 56, description: "Premium AMD"),
        basic("s-4vcpu-8gb-intel", 8_192, 4, 160, 5, 56, description: "Premium Intel"),
    ]

    private static let dedicated = [
        basic("c-2", 4_096, 2, 25, 4, 42, description: "CPU-Optimized"),
        basic("c-4", 8_192, 4, 50, 5, 84, description: "CPU-Optimized"),
        basic("g-2vcpu-8gb", 8_192, 2, 25, 4, 63, description: "General Purpose"),
        basic("g-4vcpu-16gb", 16_384, 4, 50, 5, 126, description: "General Purpose"),
        basic("m-2vcpu-16gb", 16_384, 2, 50, 4, 84, description: "Memory-Optimized"),
    ]

    private static func basic(
        _ slug: String,
        _ memory: Int,
        _ vcpus: Int,
        _ disk: Int,
        _ transfer: Double,
        _ monthlyPrice: Double,
        description: String = "Basic",
        regions: [String] = Region.available.map(\.slug)
    ) -> Size {
        Size(
            slug: slug,
            description: description,
            memory: memory,
            vcpus: vcpus,
            disk: disk,
            transfer: transfer,
            monthlyPrice: monthlyPrice,
            regions: regions
        )
    }
}
