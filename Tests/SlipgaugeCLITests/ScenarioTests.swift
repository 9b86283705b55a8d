import Glibc
import TestSupport
import Testing

/// Command lines with all that they answer, in `Golden/*.scenario`.
///
/// `SLIPGAUGE_RECORD=1 swift test --filter ScenarioTests` writes the answers anew, and fails, so that nobody forgets
/// to read what changed.
@Suite struct ScenarioTests {
  private static let folder = Repository.root + "/Tests/SlipgaugeCLITests/Golden"
  static let names = Files.names(in: folder).filter { $0.hasSuffix(".scenario") }

  @Test(arguments: names)
  func answersAsRecorded(name: String) throws {
    let path = ScenarioTests.folder + "/" + name
    let recorded = try #require(Files.text(path))
    let commands = recorded.split(separator: "\n", omittingEmptySubsequences: false).filter { $0.hasPrefix("$ ") }
    try #require(!commands.isEmpty)
    let answered = commands.map { ScenarioTests.answer(String($0)) }.joined(separator: "\n")
    if getenv("SLIPGAUGE_RECORD") != nil, answered != recorded {
      Files.write(answered, to: path)
      Issue.record("\(name) was recorded anew; read what changed")
    } else {
      #expect(answered == recorded)
    }
  }

  /// The command, its exit code, and what it writes.
  private static func answer(_ line: String) -> String {
    let run = ToolRun(words(line.dropFirst(2).dropFirst("slipgauge ".count)))
    var text = line + "\n"
    if !run.output.isEmpty { text += run.output }
    if !run.errors.isEmpty { text += "--- standard error\n" + run.errors }
    return text + "--- exit \(run.code)\n"
  }

  /// Splits at spaces outside double quotes.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 { words.append(String(part)) } else { words += part.split(separator: " ").map(String.init) }
    }
    return words
  }
}
