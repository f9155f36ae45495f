// swift-tools-version: 6.3

import PackageDescription

// What is put under stress has package access, so its sources stand in this package too, by symbolic links.

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
let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")

let package = Package(
    name: "stress",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    ],
    targets: [
        .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
        .systemLibrary(name: "CCRC32C"),
        .target(
            name: "LMDB",
            dependencies: ["CLMDB"],
            swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]
        ),
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
            dependencies: ["EventLog", "LMDB", "Pods", "StoredRows", protobuf],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Stress",
            dependencies: ["EventLog", "Pods", "Registry", argumentParser],
            swiftSettings: settings
        ),
    ]
)
