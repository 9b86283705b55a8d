import TestSupport
import Testing

/// Pages for those who work here name only files that there are.
struct PageTests {
  /// Each page with the folder that its paths begin in.
  @Test(arguments: [
    ("Sources/README.md", "Sources/"), ("CONTRIBUTING.md", ""), ("SECURITY.md", ""),
  ])
  func `name files that there are`(page: String, folder: String) {
    let text = Files.text(Repository.path(page)) ?? ""
    let code = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let paths = code.filter { text in
      text.contains("/") && text.wholeMatch(of: /(\.\.\/)?[A-Za-z.][A-Za-z0-9+._\/-]*/) != nil
        && (text.hasSuffix(".swift") || PageTests.tops.contains { text.hasPrefix($0) })
    }
    #expect(paths.count > 3)
    for path in paths {
      #expect(Files.read(Repository.path(folder + path)) != nil, "\(path)")
    }
  }

  @Test func `name every room`() {
    let page = Files.text(Repository.path("Sources/README.md")) ?? ""
    for module in Manifest().modules {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(module.name)` |") } ?? ""
      #expect(!row.isEmpty, "\(module.name)")
      for room in Files.names(in: Repository.path("Sources/\(module.name)")) where !room.contains(".") {
        #expect(row.contains("`\(room)`"), "\(module.name)/\(room)")
      }
    }
  }

  /// What the paths of folders begin with; others are examples.
  private static let tops = ["Sources/", "Tests/", "rules/", "../rules/", ".ci/", "samples/"] + modules

  private static let modules = Manifest().modules.map { $0.name + "/" }
}
