package import Checks
import Dates
import RuleSets
import Texts
import Trackers

/// An action of the tracker, as far as a draft tells of it.
package struct DraftAction: Sendable {
  /// An action, and its number over the tracker.
  typealias Numbered = (number: Int, action: DraftAction)

  /// What summaries are held against, too.
  let tracked: TrackerIndex.Action
  /// The title on one line.
  let title: String
  /// The ref on one line.
  let ref: String
  /// The status of the period by its index in the rule set; nil where it states none of them.
  let status: Int?
  /// The same of the period before.
  let previousStatus: Int?
  /// Whether there is a period before.
  let hasPrevious: Bool
  /// The periods in which it was finished.
  let finished: [Period]
  /// The update as typed, on one line; nil where it says nothing.
  let update: String?
  /// Whether that says something which the period before did not.
  let isUpdateFresh: Bool
  /// Whether it asks for another due date.
  let asksForDate: Bool

  /// The current action of a check.
  package init(_ facts: ActionFacts) {
    func known(_ status: StatedStatus?) -> Int? { if case .known(let index) = status { index } else { nil } }
    tracked = TrackerIndex.Action(facts)
    title = DraftAction.line(tracked.title)
    ref = DraftAction.line(tracked.ref)
    status = known(facts.status)
    previousStatus = known(facts.previousStatus)
    hasPrevious = facts.scope.previousPeriod != nil
    finished = facts.periodsFinished
    let isSubstantive = facts.update.kind == .substantive
    update = isSubstantive ? DraftAction.line(facts.update.source.string) : nil
    isUpdateFresh = isSubstantive && !facts.isCopied
    asksForDate = facts.updateHolds(facts.scope.ruleSet.summary.dateChanges)
  }

  /// A cell's text on one line: what begins a line of a summary has a meaning there.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What it is called: by its ref and title.
  var name: String { [ref, shortTitle].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The title, cut so that what stands behind it is still read with it.
  var shortTitle: String { Wording.short(title, most: 200) }

  /// The action under which it stands, or which it is; nil where its ref names none.
  var main: UInt64? { tracked.mainKey == 0 ? nil : tracked.mainKey }
}
