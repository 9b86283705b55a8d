import Checks
import RuleSets

/// A theme's actions as test cases, each with what was found on it.
struct JUnitSuite {
  /// An action, or the tracker as a whole.
  struct Case {
    /// What names it within its suite.
    let name: String
    /// What was found on it.
    var findings: [Finding] = []
    /// What was found on it and accepted.
    var waived: [WaivedFinding] = []
  }

  /// The theme's name.
  let name: String
  /// In reading order.
  var cases: [Case] = []

  /// A suite for each theme in the tracker's order, then one for the tracker as a whole where something stands on it.
  static func of(_ report: Report) -> [JUnitSuite] {
    var builder = Builder(whole: report.wholeTitle)
    // What was not read stands before everything else.
    for finding in report.unread { builder.update(finding, in: TextReport.unreadTitle) { $0.findings.append(finding) } }
    for action in report.actions {
      let name = [action.ref, action.title].filter { !$0.isEmpty }.joined(separator: " ")
      builder.add(action.theme, name.isEmpty ? "Action \(action.row + 1)" : name, row: action.row)
    }
    if report.occasion == .summary { builder.add(report.wholeTitle, report.counted, row: nil) }
    for finding in report.findings where !report.isUnread(finding) {
      builder.update(finding) { $0.findings.append(finding) }
    }
    for waived in report.waived { builder.update(waived.finding) { $0.waived.append(waived) } }
    return builder.suites
  }

  private struct Builder {
    private struct Place { let suite, item: Int }
    /// What the suite of findings on no theme is called.
    let whole: String

    /// No suite yet.
    init(whole: String) { self.whole = whole }

    private(set) var suites: [JUnitSuite] = []
    private var places: [String: Int] = [:]
    private var rows: [Int: Place] = [:]
    /// Of findings on no row: by suite and case name.
    private var others: [[String]: Place] = [:]

    @discardableResult
    mutating func add(_ theme: String, _ name: String, row: Int?) -> Int {
      let suite = places[theme] ?? suites.count
      if suite == suites.count {
        places[theme] = suite
        suites.append(JUnitSuite(name: theme.isEmpty ? "(no theme)" : theme))
      }
      suites[suite].cases.append(Case(name: name))
      if let row { rows[row] = Place(suite: suite, item: suites[suite].cases.count - 1) }
      return suite
    }

    mutating func update(_ finding: Finding, in suite: String? = nil, _ body: (inout Case) -> Void) {
      let place = place(of: finding, in: suite)
      body(&suites[place.suite].cases[place.item])
    }

    private mutating func place(of finding: Finding, in suite: String?) -> Place {
      if let row = finding.row, let place = rows[row] { return place }
      let theme = suite ?? (finding.isOfTracker ? whole : finding.theme)
      let name = finding.actionName ?? [finding.ruleID, finding.title].filter { !$0.isEmpty }.joined(separator: ": ")
      if let place = others[[theme, name]] { return place }
      let suite = add(theme, name, row: finding.row)
      let place = Place(suite: suite, item: suites[suite].cases.count - 1)
      others[[theme, name]] = place
      return place
    }
  }
}
