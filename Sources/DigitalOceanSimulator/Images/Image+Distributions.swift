extension Image {
    /// The images an account finds there; `2026-01-15T12:00:00Z` is when they are from.
    private static let distributions: [Image] = [
        distribution(195_932_981, "debian-12-x64", "12 x64", "Debian", gigabytes: 0.98),
        distribution(206_510_384, "debian-13-x64", "13 x64", "Debian", gigabytes: 1.05),
        distribution(195_936_441, "ubuntu-22-04-x64", "22.04 (LTS) x64", "Ubuntu", gigabytes: 0.66),
        distribution(195_929_637, "ubuntu-24-04-x64", "24.04 (LTS) x64", "Ubuntu", gigabytes: 0.63),
        distribution(200_015_237, "fedora-42-x64", "42 x64", "Fedora", gigabytes: 0.51),
        distribution(189_371_221, "almalinux-9-x64", "9 x64", "AlmaLinux", gigabytes: 0.87),
        distribution(189_372_405, "rockylinux-9-x64", "9 x64", "Rocky Linux", gigabytes: 0.81),
    ]

    /// The same by number; all accounts share it until they change theirs.
    static let shelf = Dictionary(uniqueKeysWithValues: distributions.map { ($0.id, $0) })

    private static func distribution(
        _ id: Int,
        _ slug: String,
        _ name: String,
        _ distribution: String,
        gigabytes: Double
    ) -> Image {
        Image(
            id: id,
            name: name,
            kind: .distribution,
            distribution: distribution,
            slug: slug,
            regions: Region.allSlugs,
            createdAt: 1_768_478_400_000,
            minimumDisk: 7,
            gigabytes: gigabytes
        )
    }
}
