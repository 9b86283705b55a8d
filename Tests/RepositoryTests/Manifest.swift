import TestSupport

/// What `Package.swift` says of the modules.
struct Manifest {
  struct Module: Equatable {
    let name: String
    /// The package's own Swift modules that it may import.
    let uses: [String]
  }

  /// In the manifest's order.
  let modules: [Module]

  init() {
    let text = Files.text(Repository.path("Package.swift")) ?? ""
    // module("Dates", uses: ["Texts"], …)
    let parts = text.split(separator: "+ module(").dropFirst().map { part in
      part.split(separator: "]", maxSplits: 1)[0].split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    let names = Set(parts.compactMap(\.first))
    modules = parts.map { words in
      Module(name: words.first ?? "", uses: words.dropFirst().filter { names.contains($0) })
    }
  }
}
