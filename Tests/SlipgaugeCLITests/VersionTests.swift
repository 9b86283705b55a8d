import Slipgauge
import TestSupport
import Testing

/// One line says which slipgauge it is.
struct VersionTests {
  /// The commit is that of the archive; a checkout does not know its own.
  @Test(arguments: [["--version"], ["check", "--version"], ["rules", "list", "--version"]])
  func `names the program, its commit and its rules`(words: [String]) throws {
    let run = ToolRun(words)
    let line = try #require(run.output.wholeMatch(of: /slipgauge (\S+) \(commit (\S+), rule set (\S+ [0-9.]+)\)\n/))
    #expect(line.1 == SlipgaugeVersion.number)
    #expect(line.2 == "unknown" || line.2.wholeMatch(of: /[0-9a-f]{10}/) != nil)
    let rules = try RuleSet.load()
    #expect(line.3 == "\(rules.id) \(rules.version)")
    #expect(run.code == 0 && run.errors.isEmpty)
  }

  @Test func `a commit is forty digits, or not known`() {
    if let commit = SlipgaugeVersion.commit { #expect(commit.wholeMatch(of: /[0-9a-f]{40}/) != nil) }
  }
}

/// The version is one fact, wherever it is said.
extension VersionTests {
  @Test func `the program that uses the library asks for it`() throws {
    let manifest = try #require(Files.text(Repository.path("Tests/Library/Package.swift")))
    #expect(manifest.contains("from: \"\(SlipgaugeVersion.number)\")"))
  }

  /// Above the last version that was released stands what is not: then the number is on the way to a later one.
  @Test func `the page of changes has it`() throws {
    let page = try #require(Files.text(Repository.path("CHANGELOG.md")))
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    let released = headings.compactMap { $0.wholeMatch(of: /([0-9.]+) \([0-9]{4}-[0-9]{2}-[0-9]{2}\)/)?.1 }
    let latest = try #require(released.first)
    if headings.first == "Unreleased" {
      let number = try #require(SlipgaugeVersion.number.wholeMatch(of: /([0-9.]+)-dev/)?.1)
      #expect(parts(number).lexicographicallyPrecedes(parts(latest)) == false && number != latest)
      #expect(page.contains("says \(SlipgaugeVersion.number) "))
    } else {
      #expect(SlipgaugeVersion.number == latest)
    }
  }

  private func parts(_ version: Substring) -> [Int] { version.split(separator: ".").compactMap { Int($0) } }
}
