import Checks
import RuleSets
import Summaries
import Texts

/// What was read in a summary: its claims, and what is to be known of the reading.
struct SummaryReading {
  /// What it says, and what it leaves out.
  private(set) var claims = ClaimList()
  /// What was not read, or is in no tracker, in full sentences.
  private(set) var notices: [String] = []

  /// Nothing read.
  init() {}

  /// Reads a summary beside a tracker’s actions.
  init(_ summary: Summary, of actions: [TrackerIndex.Action], _ checker: Checker, hasTracker: Bool) {
    let ruleSet = checker.scope.ruleSet
    let index = TrackerIndex(actions, period: checker.scope.period, ruleSet)
    let themes = ClaimReader(ruleSet, refs: index.refs).themes(of: summary, on: checker.sharing)
    claims = ClaimMatcher(index, earlier: checker.earlier, ruleSet, on: checker.sharing).match(themes)
    if hasTracker { tellThemes(themes.map(\.name), index) }
    tellMilestones(themes)
    tellMarks(themes.reduce(0) { $0 + $1.checkMarks })
  }

  /// How many claims the summary makes: what it leaves out is none.
  var count: Int { claims.statedCount }

  private mutating func tellThemes(_ names: [String], _ index: TrackerIndex) {
    let meant = names.map { index.theme(ofCell: $0) }
    let unknown = zip(names, meant).filter { $0.1 == nil }.map { SummaryReading.quoted($0.0) }
    if !unknown.isEmpty {
      notices.append("The tracker has no theme \(listed(unknown, by: "or")): what is left out there is not told.")
    }
    let known = Set(meant)
    let missing = index.themeNames.filter { !known.contains($0) }.map(SummaryReading.quoted)
    if !missing.isEmpty {
      notices.append("The summary has nothing under \(listed(missing)): what is left out there is not told.")
    }
  }

  private static func quoted(_ theme: String) -> String {
    let name = Wording.short(theme)
    return name.isEmpty ? "without a name" : "“\(name)”"
  }

  private mutating func tellMilestones(_ themes: [StatedTheme]) {
    let unread = themes.filter(\.hasUnreadMilestones).map { SummaryReading.quoted($0.name) }
    if unread.isEmpty { return }
    notices.append(
      "The milestones of \(listed(unread)) were not read: their items cannot be told apart. Check the Word document.")
  }

  private mutating func tellMarks(_ count: Int) {
    if count == 0 { return }
    notices.append(
      count == 1
        ? "1 mark [check: …] is left in the summary." : "\(count) marks [check: …] are left in the summary.")
  }
}
