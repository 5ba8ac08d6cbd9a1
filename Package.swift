// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "kiosque",
  products: [.executable(name: "kiosque", targets: ["kiosque"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The core: the standard library alone, no clock, no disk.
    .target(name: "Text"),
    .target(name: "JSON"),
    .target(name: "Model", dependencies: ["Text", "CSHA256"]),
    .target(name: "CSHA256"),
    .target(name: "Typography", dependencies: ["Text"]),
    .target(name: "Display", dependencies: ["Text"]),
    .target(name: "Reader", dependencies: ["Text", "Model", "Typography", "Display"]),
    .target(name: "Ingest", dependencies: ["Text", "JSON", "Model"]),

    // The edges: the disk, the network, the screen.
    .target(name: "Store", dependencies: ["Text", "JSON", "Model", "CFileSystem"]),
    .systemLibrary(name: "CFileSystem"),
    .target(name: "Web", dependencies: ["CSpawn"]),
    .target(name: "CSpawn"),
    .target(
      name: "Terminal", dependencies: ["Text", "Display", "CNcurses", "CSignals", "CCellWidth"]),
    .target(name: "CSignals"),
    .target(name: "CCellWidth"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),

    // The sample articles, inside the program.
    .target(name: "CEdition"),

    .executableTarget(
      name: "kiosque",
      dependencies: [
        "CEdition", "Text", "JSON", "Model", "Typography", "Display", "Reader", "Ingest", "Store",
        "Web", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Nothing is left to be linked when it starts: that took a third of the time to the first page.
      linkerSettings: [
        .unsafeFlags(["-static-executable", "-use-ld=lld"], .when(configuration: .release)),
        .linkedLibrary("tinfo"),
      ]),

    // Tools of the house: the generator of the Unicode tables, and what measures us beside others.
    .executableTarget(name: "unicode-tables"),
    .systemLibrary(name: "CHeap"),
    .target(name: "LoopbackWeb"),
    .executableTarget(
      name: "kiosque-bench",
      dependencies: [
        "CHeap", "CSpawn", "LoopbackWeb", "Text", "JSON", "Model", "Typography", "Display",
        "Reader", "Ingest",
        "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal", "Display", "Store", "Text"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"], exclude: ["Data"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
    .testTarget(
      name: "TypographyTests", dependencies: ["Typography", "Text", "TestSupport"],
      exclude: ["Data"]),
    .testTarget(name: "DisplayTests", dependencies: ["Display", "Text", "TestSupport"]),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Reader", "Model", "Typography", "Display", "Text", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "JSON", "Model", "Text", "TestSupport"],
      exclude: ["Data"]),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "JSON", "Model", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "BenchTests",
      dependencies: [
        "kiosque-bench", "kiosque", "TestSupport", "LoopbackWeb", "Model", "Store", "Web",
      ]),
    .testTarget(
      name: "WebTests", dependencies: ["Web", "LoopbackWeb", "TestSupport"], exclude: ["Fakes"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Display", "TestSupport", "terminal-probe"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal", "Display", "Text"],
      path: "Tests/TerminalProbe"),
    .testTarget(
      name: "KiosqueTests",
      dependencies: [
        "kiosque", "TestSupport", "JSON", "Model", "Store", "Display", "Text", "Ingest", "Web",
        "LoopbackWeb", "Reader",
      ],
      exclude: ["Golden"]),
  ]
)

/// The same strictness everywhere, in one place.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
