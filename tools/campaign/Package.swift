// swift-tools-version: 6.3

import PackageDescription

// What the campaign disturbs has package access, so its sources stand in this package too, by symbolic links.

/// For generated code, which cannot mark what is unsafe in it.
let generatedSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]
let settings = generatedSettings + [.strictMemorySafety()]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "campaign",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CCRC32C"),
        .target(
            name: "LMDB",
            dependencies: ["CLMDB"],
            swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]
        ),
        .target(name: "Curl", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "Pods", dependencies: [protobuf], exclude: ["Events/events.proto"], swiftSettings: settings),
        .target(name: "Transparency", dependencies: [crypto], swiftSettings: settings),
        .target(name: "EventLog", dependencies: ["CCRC32C", "LMDB", "Transparency", crypto], swiftSettings: settings),
        .target(
            name: "StoredRows",
            dependencies: [protobuf],
            exclude: ["views.proto"],
            swiftSettings: generatedSettings
        ),
        .target(
            name: "Registry",
            dependencies: ["EventLog", "LMDB", "Pods", "StoredRows", "Transparency", protobuf],
            swiftSettings: settings
        ),
        .target(name: "DigitalOcean", dependencies: ["Curl"], swiftSettings: settings),
        .target(
            name: "Reconciler",
            dependencies: ["DigitalOcean", "Pods", logging, serviceLifecycle],
            swiftSettings: settings
        ),
        .target(
            name: "DigitalOceanSimulator",
            dependencies: [crypto, hummingbirdCore, logging, nioCore, nioPosix, serviceLifecycle],
            swiftSettings: settings
        ),
        .target(name: "PodsTestSupport", dependencies: ["Pods"], swiftSettings: settings),
        .target(
            name: "CampaignSupport",
            dependencies: [
                "Curl", "DigitalOcean", "DigitalOceanSimulator", "EventLog", "Pods", "PodsTestSupport", "Reconciler",
                "Registry", crypto,
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Campaign",
            dependencies: ["CampaignSupport", argumentParser],
            swiftSettings: settings
        ),
    ]
)
