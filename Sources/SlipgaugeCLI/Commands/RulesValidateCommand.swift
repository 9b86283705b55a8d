import Documents
import Reports
import RuleSets
import Slipgauge

extension Command {
  /// `slipgauge rules validate`.
  static let rulesValidate = Command(
    .rulesValidate, operands: "FILE…", count: 1...64, "load rule sets strictly, each by itself",
    examples: [
      ("slipgauge rules validate council.json", "say everything that is wrong, with line and column"),
      ("slipgauge rules validate --strict council.json", "and fail (2) where something is right, and surely not meant"),
    ]
  ) { arguments, console throws(CommandFailure) in
    var problems: [Problem] = []
    for path in arguments.operands {
      do throws(CommandFailure) {
        let ruleSet = try RuleSetSource.load([path], arguments, isLinted: true)
        for rule in ruleSet.rules { _ = try examples(of: rule) }
        if arguments[.strict], !ruleSet.notices.isEmpty { throw CommandFailure(RuleSetProblems(ruleSet.notices)) }
        try console.write(DisplayText.lines(["\(path): \(summary(of: ruleSet))"]))
        for notice in ruleSet.notices { console.note("slipgauge: " + notice.text) }
      } catch {
        problems += error.problems
      }
    }
    if problems.isEmpty { return .clean }
    throw CommandFailure(problems)
  }

  private static func summary(of ruleSet: RuleSet) -> String {
    func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
    let warnings = ruleSet.notices.isEmpty ? "" : ", \(count(ruleSet.notices.count, "warning"))"
    return "\(ruleSet.name), \(count(ruleSet.rules.count, "rule")), no problem" + warnings
  }
}
