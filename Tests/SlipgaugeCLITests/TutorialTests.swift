import Glibc
import RuleSets
import TestSupport
import Testing

/// The tutorial: its commands answer what it says, and its set is what its table says.
///
/// `SLIPGAUGE_RECORD=1 swift test --filter TutorialTests` writes the answers anew, and fails.
struct TutorialTests {
  private static let page = Repository.path("samples/tutorial/README.md")
  private static let opening = "```console"

  @Test func `every command answers as the page says`() throws {
    let recorded = try #require(Files.text(TutorialTests.page))
    var answered: [String] = []
    var isInBlock = false
    var count = 0
    for line in recorded.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == TutorialTests.opening { isInBlock = true } else if line.hasPrefix("```") { isInBlock = false }
      if !isInBlock || line == TutorialTests.opening {
        answered.append(String(line))
      } else if line.hasPrefix("$ slipgauge ") {
        let run = ToolRun(line.dropFirst("$ slipgauge ".count).split(separator: " ").map(String.init))
        #expect(run.code < 2 && run.errors.isEmpty, "\(line)")
        answered +=
          [String(line)]
          + run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        count += 1
      }
    }
    #expect(count >= 5)
    let text = answered.joined(separator: "\n")
    if getenv("SLIPGAUGE_RECORD") != nil, text != recorded {
      Files.write(text, to: TutorialTests.page)
      Issue.record("the tutorial was recorded anew; read what changed")
    } else {
      #expect(text == recorded)
    }
  }

  @Test func `the page names each rule of the set, with its conditions`() throws {
    let page = try #require(Files.text(TutorialTests.page))
    let set = try #require(Files.text(Repository.path("samples/tutorial/rules.json")))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") && $0.contains("`") }
    #expect(rows.count >= 6)
    for row in rows {
      let cells = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      #expect(set.contains("\"id\": \"\(cells[0])\""), "\(cells[0])")
      for condition in cells.dropFirst() { #expect(set.contains(condition), "\(condition)") }
    }
  }
}
