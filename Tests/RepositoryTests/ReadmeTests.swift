import TestSupport
import Testing

/// The README shows what there is.
struct ReadmeTests {
  /// The lines between a fence with that word and its end, for each such block.
  private static func blocks(_ word: String, of page: String) -> [String] {
    let parts = (Files.text(Repository.path(page)) ?? "").split(separator: "```", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix(word + "\n") }.map {
      String($0.element.dropFirst(word.count + 1))
    }
  }

  @Test func `the program that uses the library is the one that is built`() throws {
    let program = try #require(Files.text(Repository.path("Tests/Library/Sources/errors/main.swift")))
    #expect(ReadmeTests.blocks("swift", of: "README.md") == [program])
    let manifest = try #require(Files.text(Repository.path("Tests/Library/Package.swift")))
    let readme = try #require(Files.text(Repository.path("README.md")))
    let start = try #require(manifest.firstRange(of: ".package(url: "))
    let dependency = manifest[start.lowerBound...].prefix { $0 != ")" } + ")"
    #expect(readme.contains("`\(dependency)`"))
  }
}
