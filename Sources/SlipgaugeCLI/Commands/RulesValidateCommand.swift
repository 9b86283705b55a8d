import Documents
import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge rules validate`.
  static let rulesValidate = Command(
    .rulesValidate, operands: "FILE…", count: 1...64, "load rule sets strictly, each by itself",
    examples: [("slipgauge rules validate council.json", "say everything that is wrong, with line and column")]
  ) { arguments, console throws(CommandFailure) in
    var problems: [Problem] = []
    for path in arguments.operands {
      do throws(CommandFailure) {
        let ruleSet = try RuleSetSource.load([path], arguments)
        for rule in ruleSet.rules { _ = try examples(of: rule) }
        let count = ruleSet.rules.count
        try console.write(
          DisplayText.lines([
            "\(path): \(ruleSet.name), \(count) rule\(count == 1 ? "" : "s"), no problem"
          ]))
        for notice in ruleSet.notices { console.note("slipgauge: " + notice.text) }
      } catch {
        problems += error.problems
      }
    }
    if problems.isEmpty { return .clean }
    throw CommandFailure(problems)
  }
}
