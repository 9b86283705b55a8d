import Slipgauge

let check = Check(Check.Options(ruleSet: try RuleSet.load()))
for tracker in CommandLine.arguments.dropFirst() {
  let report = try check.run(tracker)
  for finding in report.findings where finding.level == .error {
    print(tracker, finding.location?.cell ?? "-", finding.message)
  }
}
