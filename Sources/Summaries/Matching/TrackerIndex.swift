package import Checks
package import Dates
package import RuleSets
import Texts
package import Trackers

/// The actions of a tracker, as far as claims of a summary are matched with them.
package struct TrackerIndex {
  /// An action of the tracker.
  package struct Action: Sendable {
    /// As typed, trimmed; empty where there is none.
    package let ref: String
    /// What refs are compared by; 0 where there is none.
    package let refKey: UInt64
    /// The same of its main action, which it may be itself; 0 where its ref names none.
    package let mainKey: UInt64
    /// Whether it is that main action.
    package let isMainAction: Bool
    /// As typed.
    package let title: String
    /// The theme that it stands under; empty where it stands under none.
    package let theme: String
    /// As typed.
    package let workstream: String
    /// What the tracker says of its risk, by which main actions of Focus 1 are known.
    package let risk: String
    /// Whether it is a main, sub or assurance action.
    package let kind: ActionKind
    /// The status of the period checked.
    package let status: StatedStatus
    /// Whether it is finished.
    package let isFinished: Bool
    /// Whether it was finished in the period checked; nil where the tracker has no period before.
    package let isNewlyFinished: Bool?
    /// What its due cell says.
    package let due: DateReading
  }

  /// In the order of the tracker: by their numbers over it.
  package let actions: [Action]
  /// The period checked.
  package let period: Period
  /// The refs that summaries may name.
  package let refs: SummaryRefs
  /// The actions of each ref, by what refs are compared by.
  let byRef: [UInt64: [Int]]
  /// The sub-actions under each main action, by the main action's key.
  let subs: [UInt64: [Int]]
  /// The main action of each such key.
  let mains: [UInt64: Int]
  /// The tracker's themes.
  let themes: ThemeIndex

  /// The actions of a tracker, all of them in its order.
  package init(_ actions: [Action], period: Period, _ ruleSet: RuleSet) {
    self.actions = actions
    self.period = period
    var refs = SummaryRefs(ruleSet.tracker)
    var byRef: [UInt64: [Int]] = [:]
    var subs: [UInt64: [Int]] = [:]
    var mains: [UInt64: Int] = [:]
    for (number, action) in actions.enumerated() {
      if action.refKey != 0 {
        refs.add(action.ref)
        byRef[action.refKey, default: []].append(number)
      }
      if action.mainKey == 0 { continue }
      if action.isMainAction {
        mains[action.mainKey] = mains[action.mainKey] ?? number
      } else if action.kind == .sub {
        subs[action.mainKey, default: []].append(number)
      }
    }
    (self.refs, self.byRef, self.subs, self.mains) = (refs, byRef, subs, mains)
    themes = ThemeIndex(actions.map(\.theme))
  }

  /// The main action that an action is, or stands under; nil where the tracker has none.
  func main(of number: Int) -> Int? {
    let key = actions[number].mainKey
    return key == 0 ? nil : mains[key]
  }
}

extension TrackerIndex.Action {
  /// The current action of a check; texts that it shares with the one before it are kept once.
  package init(_ facts: ActionFacts, after last: TrackerIndex.Action? = nil) {
    let row = facts.row
    func text(_ field: Field, _ known: String?) -> String {
      guard let text = row?.text(field) else { return "" }
      if let known, known.withBytes({ $0 == text }) { return known }
      return text.string
    }
    let key = facts.refKey
    ref = trimmed(row?.text(.ref).string ?? "")
    refKey = key.isBlank ? 0 : key.hash
    mainKey = key.mainHash ?? 0
    isMainAction = key.isMainAction
    title = row?.text(.title).string ?? ""
    let theme = text(.theme, last?.theme)
    self.theme = theme.isEmpty ? row?.part.theme ?? "" : theme
    workstream = text(.workstream, last?.workstream)
    risk = text(.mainActionRisk, last?.risk)
    kind = facts.kind
    status = facts.status
    isFinished = facts.isFinished
    due = facts.dates.due
    let before = facts.scope.periods.dropLast().last.map { facts.status(in: $0) }
    let isFinished = isFinished
    isNewlyFinished = before.map { before in
      guard case .known(let index) = before else { return isFinished }
      return isFinished && !facts.scope.ruleSet.statuses[index].isFinished
    }
  }
}
