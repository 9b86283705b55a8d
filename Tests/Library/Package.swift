// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "errors",
  dependencies: [.package(url: "https://github.com/your-council/slipgauge", from: "1.1.0-dev")],
  targets: [.executableTarget(name: "errors", dependencies: [.product(name: "Slipgauge", package: "slipgauge")])])
