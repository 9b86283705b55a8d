// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order in which data flows; each knows only the ones above it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module and its tests; the tests mirror the module's files.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], testsUse extra: [Target.Dependency] = [],
  data: [String] = [], pages: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, exclude: pages, swiftSettings: strict),
    .testTarget(
      name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies + extra,
      exclude: data, swiftSettings: strict),
  ]
}

let package = Package(
  name: "slipgauge",
  products: [
    .library(name: "Slipgauge", targets: ["Slipgauge"]),
    .executable(name: "slipgauge", targets: ["SlipgaugeMain"]),
    .executable(name: "slipgauge-bench", targets: ["slipgauge-bench"]),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CVector"),
    .target(name: "CWithoutICU"),
    .target(name: "CDefaultRules"),
    .target(name: "CReportAssets", exclude: ["page.css", "page.js", "report.css", "report.js"]),
  ]
    + module("Texts", uses: ["CVector"])
    + module("Documents", uses: ["Texts", "CZlib", "CLibXML2", "CWithoutICU"])
    + module("Dates", uses: ["Texts"], testsUse: ["RuleSets"], data: ["Fixtures"])
    + module(
      "RuleSets", uses: ["Texts", "Documents", "Dates", "CDefaultRules"], testsUse: ["Tables"], data: ["Fixtures"])
    + module("Tables", uses: ["Texts", "Documents", "Dates", "CVector"], testsUse: ["CZlib"], data: ["Fixtures"])
    + module("Workbooks", uses: ["Texts", "Documents", "Tables"])
    + module("Trackers", uses: ["Texts", "Documents", "Dates", "RuleSets", "Tables"], data: ["Fixtures"])
    + module("Checks", uses: ["Texts", "Dates", "RuleSets", "Tables", "Trackers"], pages: ["Deciding/README.md"])
    + module(
      "Summaries", uses: ["Texts", "Documents", "Dates", "RuleSets", "Tables", "Trackers", "Checks"], data: ["Fixtures"]
    )
    + module(
      "Reports",
      uses: [
        "Texts", "Documents", "Dates", "RuleSets", "Tables", "Workbooks", "Trackers", "Checks", "Summaries",
        "CReportAssets",
      ])
    + module(
      "Ledger", uses: ["Texts", "Documents", "Dates", "RuleSets", "Trackers", "Checks", "CSQLite"],
      testsUse: ["Tables", "Reports"], data: ["Fixtures"])
    + module(
      "Slipgauge",
      uses: [
        "Texts", "Documents", "Dates", "RuleSets", "Tables", "Trackers", "Checks", "Summaries", "Reports", "Ledger",
      ])
    + module(
      "Web",
      uses: ["Texts", "Documents", "Dates", "RuleSets", "Tables", "Trackers", "Checks", "Reports", "Slipgauge"],
      data: ["Golden"])
    + module(
      "SlipgaugeCLI",
      uses: [
        "Texts", "Documents", "Dates", "RuleSets", "Tables", "Trackers", "Checks", "Reports", "Ledger", "Slipgauge",
        "Web",
      ],
      data: ["Golden", "Fixtures"])
    + module(
      "Benchmarks", uses: ["Documents", "RuleSets", "Tables", "Trackers", "Checks", "Reports", "Slipgauge"])
    + [
      .executableTarget(
        name: "slipgauge-bench", dependencies: ["Checks", "Benchmarks"],
        exclude: ["Documentation.md"], swiftSettings: strict),
      .executableTarget(name: "SlipgaugeMain", dependencies: ["SlipgaugeCLI"], swiftSettings: strict),
      .target(
        name: "TestSupport", dependencies: ["Texts", "Documents", "Dates", "RuleSets", "Tables", "Trackers", "Checks"],
        path: "Tests/TestSupport", swiftSettings: strict),
      // The contract's examples, section by section, in tables that a person can read.
      .testTarget(
        name: "ContractTests", dependencies: ["Texts", "Dates", "RuleSets", "TestSupport"], path: "Tests/Contract",
        exclude: ["dates.csv"], swiftSettings: strict),
      // Conventions that no compiler knows.
      .testTarget(
        name: "RepositoryTests", dependencies: ["RuleSets", "Checks", "TestSupport"], swiftSettings: strict),
      // Feeds broken files to every reader; CONTRIBUTING says how.
      .executableTarget(
        name: "slipgauge-fuzz",
        dependencies: [
          "Texts", "Documents", "Dates", "RuleSets", "Tables", "Trackers", "Checks", "Summaries", "Reports",
          "Ledger", "Slipgauge", "Web", "TestSupport",
        ],
        path: "Tests/Fuzz", exclude: ["corpus"], swiftSettings: strict),
    ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x  // `#embed` is C23
)
