// swift-tools-version: 6.3

import PackageDescription

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

let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// The rooms of the house, lower ones first: a room sees only the rooms it names.
let rooms: [Target] = [
    .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CCRC32C"),
    .target(name: "Chance", swiftSettings: settings),
    .target(name: "NameRules", swiftSettings: settings),
    .target(
        name: "LMDB",
        dependencies: ["CLMDB"],
        swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]
    ),
    .target(name: "DurableFiles", swiftSettings: settings),
    .target(name: "ChildProcesses", dependencies: ["DurableFiles"], swiftSettings: settings),
    .target(name: "APIKeys", dependencies: [crypto], swiftSettings: settings),
    .target(name: "Loopback", swiftSettings: settings),
    .target(name: "Listening", dependencies: [nioCore], swiftSettings: settings),
    .target(name: "KeyPins", swiftSettings: settings),
    .target(name: "Curl", dependencies: ["CCurl", "KeyPins"], swiftSettings: settings),
    .target(
        name: "Pods",
        dependencies: ["NameRules", protobuf],
        exclude: ["Events/events.proto"],
        swiftSettings: settings
    ),
    .target(name: "Transparency", dependencies: ["DurableFiles", crypto], swiftSettings: settings),
    .target(
        name: "EventLog",
        dependencies: ["CCRC32C", "DurableFiles", "LMDB", "Transparency", crypto],
        swiftSettings: settings
    ),
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
    .target(name: "DigitalOcean", dependencies: ["Curl", "Loopback"], swiftSettings: settings),
    .target(
        name: "Reconciler",
        dependencies: [
            "APIKeys", "Chance", "DigitalOcean", "Pods", crypto, logging, nioCore, nioPosix, serviceLifecycle,
        ],
        swiftSettings: settings
    ),
    .target(
        name: "RegistryAPI",
        dependencies: ["Chance", "Curl", "KeyPins", "Loopback"],
        swiftSettings: settings
    ),
    .target(
        name: "PodletCore",
        dependencies: ["APIKeys", "Chance", "ChildProcesses", "Curl", "DurableFiles", "KeyPins", "RegistryAPI"],
        swiftSettings: settings
    ),
    .target(name: "PodletUserData", dependencies: ["PodletCore", yams], swiftSettings: settings),
    .target(
        name: "Presenting",
        dependencies: ["APIKeys", "DurableFiles", "RegistryAPI", argumentParser],
        swiftSettings: settings
    ),
    .target(
        name: "PodctlCore",
        dependencies: [
            "Curl", "DurableFiles", "KeyPins", "Loopback", "NameRules", "Presenting", "RegistryAPI", argumentParser,
            asn1,
        ],
        swiftSettings: settings
    ),
    .target(
        name: "DigitalOceanSimulator",
        dependencies: [
            "Chance", "DurableFiles", "Listening", "Loopback", crypto, hummingbirdCore, logging, nioCore, nioPosix,
            serviceLifecycle,
        ],
        swiftSettings: settings
    ),
    .target(
        name: "RegistryServer",
        dependencies: [
            "APIKeys", "DurableFiles", "EventLog", "KeyPins", "Listening", "Loopback", "NameRules", "Pods",
            "Reconciler", "Registry", "RegistryAPI", "Transparency", asn1, crypto, hummingbird, hummingbirdTLS, logging,
            mustache, nioCore, nioSSL, serviceLifecycle, x509, yams,
        ],
        swiftSettings: settings
    ),
]

let executables: [Target] = [
    .executableTarget(
        name: "podledger",
        dependencies: [
            "APIKeys", "ChildProcesses", "Curl", "DigitalOcean", "DigitalOceanSimulator", "DurableFiles", "EventLog",
            "KeyPins", "Loopback", "PodletCore", "PodletUserData", "Pods", "Presenting", "Reconciler", "Registry",
            "RegistryAPI", "RegistryServer", "Transparency", argumentParser, logging, serviceLifecycle, unixSignals,
        ],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "podctl",
        dependencies: ["DurableFiles", "PodctlCore", "Presenting", "RegistryAPI", unixSignals],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "podlet",
        dependencies: [
            "Curl", "DurableFiles", "PodletCore", "RegistryAPI", argumentParser, logging, serviceLifecycle, unixSignals,
        ],
        swiftSettings: settings
    ),
]

/// The tests, those of one room named for it, and what several of them share.
let tests: [Target] = [
    .target(
        name: "TestSupport",
        dependencies: [logging, nioCore, nioPosix],
        path: "Tests/TestSupport",
        swiftSettings: settings
    ),
    .target(
        name: "ClientTestSupport",
        dependencies: ["TestSupport"],
        path: "Tests/ClientTestSupport",
        swiftSettings: settings
    ),
    .target(
        name: "PodsTestSupport",
        dependencies: ["Chance", "Pods"],
        path: "Tests/PodsTestSupport",
        swiftSettings: settings
    ),
    .target(
        name: "LogTestSupport",
        dependencies: ["EventLog", "LMDB"],
        path: "Tests/LogTestSupport",
        swiftSettings: settings
    ),
    .target(
        name: "StoreTestSupport",
        dependencies: ["Chance", "LMDB", "TestSupport"],
        path: "Tests/StoreTestSupport",
        swiftSettings: settings
    ),
    .target(
        name: "CampaignSupport",
        dependencies: [
            "APIKeys", "Chance", "Curl", "DigitalOcean", "DigitalOceanSimulator", "EventLog", "Pods", "PodsTestSupport",
            "Reconciler", "Registry", crypto,
        ],
        path: "Tests/CampaignSupport",
        swiftSettings: settings
    ),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"], swiftSettings: settings),
    .testTarget(name: "NameRulesTests", dependencies: ["NameRules"], swiftSettings: settings),
    .testTarget(name: "ChildProcessesTests", dependencies: ["ChildProcesses"], swiftSettings: settings),
    .testTarget(name: "APIKeysTests", dependencies: ["APIKeys", "Chance"], swiftSettings: settings),
    .testTarget(name: "KeyPinsTests", dependencies: ["KeyPins"], swiftSettings: settings),
    .testTarget(name: "LoopbackTests", dependencies: ["Loopback"], swiftSettings: settings),
    .testTarget(name: "LMDBTests", dependencies: ["Chance", "LMDB", "StoreTestSupport"], swiftSettings: settings),
    .testTarget(
        name: "DurableFilesTests",
        dependencies: ["DurableFiles", "StoreTestSupport"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "TransparencyTests",
        dependencies: ["ClientTestSupport", "StoreTestSupport", "Transparency"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "EventLogTests",
        dependencies: ["Chance", "DurableFiles", "EventLog", "LMDB", "StoreTestSupport", "Transparency"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "RegistryTests",
        dependencies: [
            "Chance", "EventLog", "LMDB", "LogTestSupport", "Pods", "PodsTestSupport", "Registry", "StoreTestSupport",
            "Transparency",
        ],
        swiftSettings: settings
    ),
    .testTarget(name: "CurlTests", dependencies: ["Curl", "TestSupport"], swiftSettings: settings),
    .testTarget(
        name: "PodsTests",
        dependencies: ["Chance", "NameRules", "Pods", "PodsTestSupport"],
        exclude: ["Events/golden-events.txt"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "DigitalOceanTests",
        dependencies: ["ClientTestSupport", "Curl", "DigitalOcean", "TestSupport"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "RegistryAPITests",
        dependencies: ["ClientTestSupport", "Curl", "RegistryAPI", "TestSupport"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "PodletCoreTests",
        dependencies: [
            "APIKeys", "Chance", "ClientTestSupport", "Curl", "KeyPins", "PodletCore", "PodletUserData", "RegistryAPI",
            "TestSupport",
        ],
        swiftSettings: settings
    ),
    .testTarget(
        name: "PodctlTests",
        dependencies: [
            "ClientTestSupport", "Curl", "PodctlCore", "Presenting", "RegistryAPI", "StoreTestSupport", "TestSupport",
        ],
        swiftSettings: settings
    ),
    .testTarget(
        name: "DigitalOceanSimulatorTests",
        dependencies: ["DigitalOceanSimulator", "Listening", logging, nioCore, nioPosix, serviceLifecycle],
        swiftSettings: settings
    ),
    .testTarget(
        name: "ReconcilerTests",
        dependencies: [
            "APIKeys", "Chance", "Curl", "DigitalOcean", "Pods", "PodsTestSupport", "Reconciler", logging, nioCore,
            nioPosix,
        ],
        swiftSettings: settings
    ),
    .testTarget(name: "CampaignTests", dependencies: ["CampaignSupport"], swiftSettings: settings),
    .testTarget(
        name: "RegistryServerTests",
        dependencies: [
            "APIKeys", "Curl", "EventLog", "KeyPins", "Listening", "LogTestSupport", "Pods", "Reconciler", "Registry",
            "RegistryAPI", "RegistryServer", "TestSupport", crypto, logging, nioCore, nioEmbedded, nioPosix,
            serviceLifecycle, yams,
        ],
        swiftSettings: settings
    ),
    .testTarget(
        name: "PodledgerTests",
        dependencies: [
            "APIKeys", "Curl", "DigitalOceanSimulator", "EventLog", "PodletCore", "Pods", "Reconciler", "Registry",
            "RegistryServer", "StoreTestSupport", "TestSupport", "podledger", argumentParser, logging,
        ],
        swiftSettings: settings
    ),
    .testTarget(
        name: "EndToEndTests",
        dependencies: ["Curl", "KeyPins", "RegistryAPI", "Transparency"],
        swiftSettings: settings
    ),
]

/// What measures, crashes and disturbs the rooms, in targets of this package since the rooms have package access.
let instruments: [Target] = [
    .executableTarget(
        name: "Bench",
        dependencies: ["EventLog", "LMDB", "Pods", "Registry", argumentParser],
        path: "tools/bench/Sources",
        swiftSettings: settings
    ),
    .executableTarget(
        name: "Campaign",
        dependencies: ["CampaignSupport", argumentParser],
        path: "tools/campaign/Sources",
        swiftSettings: settings
    ),
    .executableTarget(
        name: "CrashWorkload",
        dependencies: [
            "EventLog", "LMDB", "LogTestSupport", "Pods", "PodsTestSupport", "Registry", "Transparency", argumentParser,
            crypto,
        ],
        path: "tools/crash/Sources",
        swiftSettings: settings
    ),
    .executableTarget(
        name: "Stress",
        dependencies: ["Chance", "EventLog", "Pods", "Registry", argumentParser],
        path: "tools/stress/Sources",
        swiftSettings: settings
    ),
]

let package = Package(
    name: "podledger",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "podledger", targets: ["podledger"]),
        .executable(name: "podctl", targets: ["podctl"]),
        .executable(name: "podlet", targets: ["podlet"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.1"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: rooms + executables + tests + instruments
)
