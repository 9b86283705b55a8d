import RuleSets
import Slipgauge
import Tables
import Testing

@testable import SlipgaugeCLI

@Suite struct OptionTableTests {
  @Test(arguments: CommandName.allCases)
  func namesEachOptionOnce(command: CommandName) {
    let options = OptionTable.options(of: command)
    let names = options.map(\.name)
    #expect(Set(names).count == names.count)
    let letters = options.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
  }

  @Test func hasEveryCommand() { #expect(Set(CommandTable.all.map(\.id)) == Set(CommandName.allCases)) }

  @Test func holdsWhatTheLibraryHolds() throws {
    let options = Check.Options(ruleSet: try RuleSet.load())
    #expect(Option.failOn.standard == options.failOn && Option.threads.standard == options.threads)
    #expect(Option.asOf.standard == options.asOf && Option.previous.standard == options.previous)
    for limit in ReadLimit.allCases { #expect(Option.limit(limit).standard == options.limits[limit]) }
  }

  @Test(arguments: CommandName.allCases)
  func helpsWithExamples(command: CommandName) {
    let run = ToolRun(command.rawValue.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.code == 0)
    #expect(run.output.contains("Examples:\n  ") && run.output.contains("slipgauge \(command.rawValue)"))
    for option in OptionTable.options(of: command) { #expect(run.output.contains("--" + option.name)) }
  }

  @Test(
    arguments: OptionTable.options(of: .check).filter { $0.value == "NUMBER" || $0.value == "SECONDS" }.map(\.name))
  func takesNoNumberThatCannotBeReckonedWith(option: String) {
    for number in ["9223372036854775807", "9223372036854775808", "-1"] {
      let run = ToolRun(["check", "samples/tracker-2024-01.csv", "--quiet", "--\(option)", number])
      #expect(run.code == 2 && run.errors.contains("--\(option) needs a whole number"), "\(run.errors)")
    }
    for number in [1 << 31, 1 << 50] {
      let run = ToolRun(["check", "samples/tracker-2024-01.xlsx", "--quiet", "--\(option)", String(number)])
      #expect(
        run.code == 1 || run.errors.contains("at most, not") || run.errors.contains("goes up to"), "\(run.errors)")
    }
  }

  @Test func givesAnOverview() {
    let help = ToolRun(["--help"])
    #expect(help.code == 0)
    for command in CommandTable.all { #expect(help.output.contains("  \(command.name) ")) }
    let bare = ToolRun([])
    #expect(bare.code == 2 && bare.output.isEmpty && bare.errors == help.output)
  }
}
