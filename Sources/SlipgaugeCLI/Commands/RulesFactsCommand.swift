import Checks
import Documents
import Reports
import RuleSets
import Texts

extension Command {
  /// `slipgauge rules facts`.
  static let rulesFacts = Command(
    .rulesFacts, "list the facts that conditions may use, with the operators of each type",
    examples: [
      ("slipgauge rules facts", "the vocabulary of rule authors"),
      (
        "slipgauge rules facts --format json",
        "{\"facts\": [{\"id\", \"type\", \"summary\", …}], \"operators\": [{\"type\", \"name\", \"summary\"}]}"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    if arguments[.wordsOrJSON] == .json {
      try console.write(RuleListing.facts)
      return .clean
    }
    try console.write(DisplayText.lines(factLines()))
    return .clean
  }

  private static func factLines() -> [String] {
    var lines: [String] = []
    let all = FactTable.standard.listed
    for family in Operator.Family.allCases {
      let facts = all.filter { $0.type.family == family && !$0.isPlaceholder }
      guard !facts.isEmpty else { continue }
      lines.append("Facts of type \(family.rawValue)")
      for fact in facts { lines.append("  \(padded(fact.id, 30))\(fact.summary)\(needs(fact))") }
      lines.append("  operators:")
      for item in Operator.of(family) { lines.append("    \(padded(item.name, 28))\(item.summary)") }
      lines.append("")
    }
    lines += notes
    lines.append("Placeholders of messages; conditions cannot ask for these")
    for fact in all where fact.isPlaceholder {
      lines.append("  \(padded("{\(fact.id)}", 30))\(fact.summary)\(needs(fact))")
    }
    lines.append("")
    return lines
  }

  /// What holds of facts of several types.
  private static let notes = [
    "Compared with another fact",
    "  {\"fact\": …} stands in the place of words, numbers, days and statuses, and may be asked in another time:",
    "    {\"director-lead\": {\"differs-from\": {\"fact\": \"director-lead\", \"in\": \"earlier\"}}}",
    "  A day, 2024-03-31, or a status, medium, may stand there too.",
    "  The days of another fact may be moved, all alike or by a choice; where that is blank, nothing can be said:",
    "    {\"reporting-date\": {\"after\": {\"fact\": \"due\", \"plus\": \"P14D\"}}}",
    "    {\"reporting-date\": {\"after\": {\"fact\": \"due\", \"plus\": {\"by\": \"priority\", \"high\": \"P0D\", \"low\": \"P3M\"}}}}",
    "  \"plus\" and \"minus\" take P14D, P2W, P1M (by the set's adding-months), P5B (working days: Monday to Friday less",
    "  the set's holidays), and several at once: P1M5B.",
    "",
    "In another time",
    "  A fact that says “also in” can be asked of the previous period or of the newest earlier tracker:",
    "    {\"director-lead\": {\"blank\": true, \"in\": \"earlier\"}}, and {earlier-director-lead} in messages.",
    "  One that says “also in previous” can be counted over the periods up to the one checked, by the operators of numbers:",
    "    {\"status\": {\"is\": \"medium\", \"for-periods\": {\"more-than\": 4}}}",
    "",
  ]

  private static func needs(_ fact: FactSignature) -> String {
    var text = ""
    if case .choice(let words) = fact.type { text += " One of \(words.joined(separator: ", "))." }
    if !fact.subjects.contains(.action) {
      text += " Of \(listed(Rule.Subject.allCases.filter(fact.subjects.contains).map(\.words)))."
    }
    if !fact.times.isEmpty {
      text += " Also in \(listed(FactTime.allCases.filter(fact.times.contains).map(\.rawValue)))."
    }
    if fact.needs.contains(.previousPeriod) { text += " Needs an earlier period, in the tracker or an earlier one." }
    if fact.needs.contains(.earlierTracker) { text += " Needs --previous." }
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
