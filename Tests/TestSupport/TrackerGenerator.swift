/// Makes trackers up, the same for the same seed: rows near the edges of what rules ask.
package struct TrackerGenerator {
  /// Three sheets; the periods are November 2023 to January 2024.
  package let table: TrackerTable
  /// The same actions from September to November 2023, some with other dates, some not there yet, some since dropped.
  package let earlier: TrackerTable

  package init(seed: UInt64, rows: Int = 60, duplicates: Bool = false) {
    var made = Maker(seed: seed)
    var actions = (0..<rows).map { made.action($0) }
    if duplicates, rows > 4 { actions[rows - 1].ref = actions[0].ref }
    let themes = ["Culture", "Finance", "Places"]
    let place = Dictionary(uniqueKeysWithValues: actions.indices.map { ($0, $0 * themes.count / max(1, rows)) })
    func table(_ periods: Range<Int>, _ actions: [(Int, Action)]) -> TrackerTable {
      let fields = ["ref", "title", "director-lead", "start", "due", "main-action-risk"]
      let months = ["2023-09", "2023-10", "2023-11", "2023-12", "2024-01"][periods]
      let headers = (fields + months.flatMap { ["status \($0)", "update \($0)"] }).map { TrackerTable.header($0) }
      return TrackerTable(
        sheets: themes.indices.map { theme in
          let rows = actions.filter { place[$0.0] == theme }.map { $0.1.cells(periods) }
          return TrackerTable.Sheet(name: themes[theme], headers: headers, rows: rows)
        })
    }
    let numbered = Array(actions.enumerated().map { ($0.offset, $0.element) })
    self.table = table(2..<5, numbered)
    let before = numbered.filter { $0.0 % 11 != 3 }.map { ($0.0, made.before($0.1)) }
    earlier = table(0..<3, before)
  }

  /// An action over five months.
  struct Action {
    var ref: String
    var title: String
    var lead: String
    var start: String
    var due: String
    var risk: String
    var reports: [(status: String, update: String)] = []

    func cells(_ periods: Range<Int>) -> [String] {
      [ref, title, lead, start, due, risk] + reports[periods].flatMap { [$0.status, $0.update] }
    }
  }
}

/// The random choices.
private struct Maker {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func action(_ number: Int) -> TrackerGenerator.Action {
    let isMain = number % 6 == 0
    let stem = "\(["OC", "FI", "PL"][number / 6 % 3]).\(["A", "B"][number / 18 % 2])\(number / 6 + 1)"
    var ref = "\(stem).\(number % 6)"
    if chance(4) { ref = ref.replacing(".", with: ". ") }
    if chance(2) { ref = "" }
    let isAssurance = !isMain && chance(30)
    var action = TrackerGenerator.Action(
      ref: ref, title: (isAssurance ? "Assurance Action - " : "") + pick(TrackerGenerator.titles) + " \(number)",
      lead: pick(["Ann Lee", "Ann Lee", "Jo Day", "TBC", ""]), start: chance(30) ? "" : pick(TrackerGenerator.starts),
      due: isAssurance && chance(80) ? pick(TrackerGenerator.schedules) : pick(TrackerGenerator.dues),
      risk: isMain && chance(80) ? "Focus 1" : "")
    var status = pick(TrackerGenerator.statuses)
    var update = ""
    for period in 0..<5 {
      if chance(45) {
        status = pick(isAssurance ? ["Assurance Action", "Complete", "On Track"] : TrackerGenerator.statuses)
      }
      if !chance(25) || update.isEmpty { update = self.update(period, plain: isAssurance ? 35 : 12) }
      action.reports.append((status, update))
    }
    return action
  }

  /// The action as an earlier tracker had it.
  mutating func before(_ action: TrackerGenerator.Action) -> TrackerGenerator.Action {
    var earlier = action
    if chance(40) { earlier.due = pick(TrackerGenerator.dues) }
    if chance(10) { earlier.title = pick(TrackerGenerator.titles) }
    if chance(8) { earlier.ref += "9" }
    if chance(10) { earlier.reports[1].status = "Assurance Action" }
    if chance(10) { earlier.reports[2].status = pick(TrackerGenerator.statuses) }
    return earlier
  }

  private mutating func update(_ period: Int, plain: Int) -> String {
    if chance(plain) { return pick(TrackerGenerator.plain) }
    if chance(4) { return TrackerGenerator.pasted + pick([" DS 09.01.24", "", " and more"]) }
    var parts = (0...Int.random(in: 0..<3, using: &random)).map { _ in pick(TrackerGenerator.clauses) }
    if chance(5) { parts.insert(String(repeating: "The work goes on in many small steps. ", count: 12), at: 0) }
    let month = ["09.23", "10.23", "11.23", "12.23", "01.24"][period]
    if chance(60) { parts.append(pick(["DS 11.\(month)", "(RJ 29.\(month))", "DS. 5.1.24", "SM 31.\(month)-dw"])) }
    return parts.joined(separator: ". ")
  }
}

/// The cells that are picked from.
extension TrackerGenerator {
  package static let titles = [
    "Write the plan - first draft", "Agree the budget", "Train all managers on site", "Review the board's terms",
    "Publish a report",
    "Publish add date the report", "Follow OC.A1.1 and ZZ.Z9.9",
  ]
  package static let starts = [
    "Jan 23", "Apr-23", "Nov-23", "Feb 24", "Mar-24", "March", "2023", "15/01/24", "ongoing", "Quarterly", "soon",
    "22-Nov",
  ]
  package static let dues = [
    "Oct-23", "Nov-23", "Dec-23", "Jan-24", "Feb 24", "Mar - 24", "15/12/23", "31.01.2024", "30 Nov 2023", "Q4 2023/24",
    "Dec-23/Jan-24",
    "Spring 2024", "TBC", "TBC", "", "", "Ongoing", "soon", "Ocr 23", "22-Nov", "March", "by 31 March", "Mar-24 ??",
    "Jul 23", "2022",
    "Quarterly - Mar", "n/a",
  ]
  package static let schedules = [
    "Monthly", "Quarterly", "Mar, Jun, Sep, Dec", "Jan & Jul", "Dec 23, Jun 24", "6 - monthly", "annual", "Ongoing",
    "bi-monthly", "Nov/May",
  ]
  package static let statuses = [
    "On Track", "On Track", "On Track- little or no slippage", "Medium progress", "Medium progress",
    "Medium Progress- actual/ projected slippage of 1-2 months", "Significant issues / slippage", "Not due to start",
    "Complete", "Closed",
    "N/A", "On hold", "New Action", "", "Blue", "On Trak",
  ]
  package static let plain = [
    "", "N/A", "As last month", "No change", "See above", "Update as December 2023", "Update due March",
    "Update due November", "On Track",
    "Next update due by January", "(due October 2023) The report was read", "Ann Lee",
  ]
  package static let clauses = [
    "The board read the paper", "Officers met twice this month - now part of BAU", "Completion expected March 2024",
    "Now due in April",
    "Capacity was short", "Work is on hold", "Work is no longer on hold", "Next steps are to be agreed",
    "See PL.B3.2 and ZZ.Z9.9",
    "Held on 18.23.23", "Add date", "New date to be agreed??", "The contract has been signed and sealed by all parties",
    "Expected end of February",
  ]
  package static let pasted = "The new framework was tested with two teams and will now be rolled out to the others"
}
