// swift-tools-version: 6.2
import PackageDescription

/// The processors that the program is compiled for: on x86-64 those since 2013, which count and shift bits in one step.
///
/// The tables of weights are indexed by counting bits (`FeatureIndex`).
#if arch(x86_64)
  let processor: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-march=x86-64-v3"])]
#else
  let processor: [SwiftSetting] = []
#endif

/// Settings that every Swift target of ours shares.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + processor

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "chancery",
  products: [.executable(name: "chancery", targets: ["chancery"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The ground: values that cross modules.
    .target(name: "Records", swiftSettings: strict),

    // Bytes and text.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "EmbeddedData", exclude: ["README.md"]),
    // What other modules call for every token is `public`: the compiler inlines nothing of `package` access into other
    // modules, which costs a tenth of an extraction.
    .target(name: "Language", dependencies: ["Records"], swiftSettings: strict),
    .target(
      name: "Reading",
      dependencies: ["Records", "CLibXML2", "CLibArchive", "CZlib", yams],
      swiftSettings: strict),
    .target(
      name: "Authority", dependencies: ["Records", "EmbeddedData", yams],
      exclude: ["Files"], swiftSettings: strict),
    .target(
      name: "Extraction",
      dependencies: ["Records", "Language", "Authority", "EmbeddedData"],
      swiftSettings: strict),

    // Rows and answers.
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "Migrations", dependencies: ["EmbeddedData", grdb], path: "Migrations",
      exclude: ["README.md"],
      resources: [.embedInCode("sql")], swiftSettings: strict),
    .target(
      name: "Archive", dependencies: ["Records", "Migrations", "CMessageDigest", grdb, sqlite],
      swiftSettings: strict),
    .target(name: "Inquiry", dependencies: ["Records", "Authority"], swiftSettings: strict),
    .target(name: "Output", dependencies: ["Records"], swiftSettings: strict),

    // What a person runs.
    .target(
      name: "ChanceryCommands",
      dependencies: [
        "Records", "Reading", "Authority", "Extraction", "Archive", "Inquiry", "Output",
        "Language", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "chancery", dependencies: ["ChanceryCommands"], swiftSettings: strict),

    // What makes the model and what measures; the product links neither.
    .executableTarget(
      name: "chancery-train",
      dependencies: ["Records", "Language", "Authority", "Extraction", argumentParser],
      exclude: ["Annotation"], swiftSettings: strict),
    .executableTarget(
      name: "chancery-bench",
      dependencies: [
        "Records", "Language", "Reading", "Authority", "Extraction", argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "chancery-fuzz", dependencies: ["Records", "Reading"], swiftSettings: strict),

    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Records", "CZlib"], exclude: ["Inputs"],
      swiftSettings: strict),
    .testTarget(
      name: "AuthorityTests", dependencies: ["Authority", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Language", "Records", "Authority"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Migrations", "Records", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "InquiryTests", dependencies: ["Inquiry", "Records", "Authority"], swiftSettings: strict
    ),
    .testTarget(name: "OutputTests", dependencies: ["Output", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ChanceryCommandsTests",
      dependencies: [
        "ChanceryCommands", "Archive", "Authority", "Inquiry", "Output", "Records",
        argumentParser, yams, "chancery",
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
