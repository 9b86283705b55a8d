import SlipgaugeCLI
import Testing

/// The manual page is made of what help says; `.ci/also-shells` has it set.
struct ManualPageTests {
  private static let page = ToolRun(["help", "--man"])
  private static let lines = page.output.split(separator: "\n").map(String.init)

  @Test func `is plain ASCII, and no text of it is a request`() {
    #expect(Self.page.code == 0 && Self.page.errors.isEmpty)
    let known = ["TH", "nh", "ad", "SH", "SS", "PP", "TP", "EX", "EE", "RS", "RE"]
    for line in Self.lines {
      #expect(line.utf8.allSatisfy { $0 < 0x80 } && !line.hasPrefix("'"), "\(line)")
      if line.hasPrefix(".") { #expect(known.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)") }
    }
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func `has every command with its own options and examples`(name: String) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    let start = try #require(Self.lines.firstIndex(of: ".SH \"\(name.uppercased())\""))
    let section = Self.lines[(start + 1)...].prefix { !$0.hasPrefix(".SH") }
    for option in OptionTable.options(of: command.id) {
      let term = "\\fB\\-\\-\(option.name.split(separator: "-").joined(separator: "\\-"))\\fR"
      #expect(section.contains { $0.contains(term) } != OptionTable.isGeneral(option), "\(option.name)")
      #expect(Self.lines.contains { $0.contains(term) })
    }
    #expect(section.filter { $0 == ".EX" }.count == command.examples.count)
  }
}
