import TestSupport
import Testing

/// The modules are those of the manifest, and the page says so.
struct ModuleTests {
  private static let modules = Manifest().modules
  private static let sources = SwiftSource.all(in: "Sources")

  @Test func `know only those before them`() {
    #expect(ModuleTests.modules.count > 10)
    var known: Set<String> = []
    for module in ModuleTests.modules {
      #expect(known.isSuperset(of: module.uses), "\(module.name)")
      known.insert(module.name)
    }
  }

  /// The picture: a line a module, its name and all that it uses.
  @Test func `are those that CONTRIBUTING shows`() {
    let page = Files.text(Repository.path("CONTRIBUTING.md")) ?? ""
    let lines = page.split(separator: "\n").drop { !$0.hasPrefix("    Texts") }.prefix { $0.hasPrefix("    ") }
    let shown = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      return Manifest.Module(name: words.first ?? "", uses: Array(words.dropFirst()))
    }
    #expect(shown == ModuleTests.modules)
  }

  @Test func `import what the manifest lets them, and no more is let`() {
    let names = Set(ModuleTests.modules.map(\.name))
    for module in ModuleTests.modules {
      let sources = ModuleTests.sources.filter { $0.module == module.name }
      let imported = Set(sources.flatMap(\.imports)).intersection(names)
      #expect(imported == Set(module.uses), "\(module.name)")
    }
  }

  @Test func `import no Foundation but its essentials`() {
    let tests = SwiftSource.all(in: "Tests")
    #expect(tests.count > 50)
    for source in ModuleTests.sources + tests { #expect(!source.imports.contains("Foundation"), "\(source.path)") }
  }

  /// Stray files are hard to find: what a folder of a module holds is what it is called.
  @Test func `have rooms`() {
    for module in ModuleTests.modules {
      let files = Files.names(in: Repository.path("Sources/\(module.name)")).filter { $0.hasSuffix(".swift") }
      let hasRooms = Files.names(in: Repository.path("Sources/\(module.name)")).contains { !$0.contains(".") }
      #expect(!hasRooms || files.count <= 6, "\(module.name): \(files)")
    }
  }

  @Test func `carry every rule set`() {
    let names = Files.names(in: Repository.path("rules"))
    let sets = names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    let embedded = Files.names(in: Repository.path("Sources/CDefaultRules")).compactMap {
      Files.text(Repository.path("Sources/CDefaultRules/\($0)"))
    }.joined()
    #expect(!sets.isEmpty)
    for set in sets { #expect(embedded.contains("/rules/\(set)\""), "\(set)") }
  }
}

extension SwiftSource {
  /// The modules that the file imports.
  fileprivate var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count, words[..<place].count <= 3 else {
        return nil
      }
      return String(words[place + 1])
    }
  }
}
