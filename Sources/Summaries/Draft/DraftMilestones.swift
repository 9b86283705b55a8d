import Dates
import RuleSets

/// The milestones of a theme, put into words by what the tracker says of their actions.
struct DraftMilestones {
  /// Part by part.
  private(set) var stated: [StatedSummary.Milestone] = []
  /// As items of a list.
  private(set) var lines: [SummaryLine] = []

  /// Adds a milestone of an action.
  mutating func add(_ milestone: Milestone, _ action: DraftAction, _ sentences: DraftSentences) {
    let (state, date) = DraftMilestones.state(of: action, sentences)
    var told = StatedSummary.Milestone()
    (told.text, told.ref, told.date) = (milestone.text, action.ref, date)
    told.state = state.filled().trimmingEnd
    stated.append(told)
    let text = sentences.sentence(
      .milestone, [.title: milestone.text, .ref: action.ref, .state: state.filled([.due: date])])
    lines.append(SummaryLine(text, level: 0, place: SummaryPlace()))
  }

  /// What a milestone's state is called, and its date; of an unfinished action alone, as a date is none of a finished
  /// one.
  private static func state(
    of action: DraftAction, _ sentences: DraftSentences
  ) -> (state: SummaryTemplate, date: String) {
    let draft = sentences.ruleSet.summary.draft
    func template(_ sentence: SummarySentence) -> SummaryTemplate { draft.sentences[sentence] ?? SummaryTemplate() }
    if action.tracked.isFinished { return (template(.milestoneFinished), "") }
    let state = action.status.flatMap { draft.milestones[$0] }
    let due = sentences.due(action)
    guard let due else {
      // A schedule is no date, and yet more than none.
      let hasNoDate = [.blank, .unset].contains(action.tracked.due.kind)
      let undated = state?.undated ?? template(.milestoneUnknown)
      return (hasNoDate || state?.isDateless == true ? undated : template(.milestoneUnknown), "")
    }
    if sentences.isPassed(action), state?.isDateless != true { return (template(.milestonePassed), due) }
    return (state?.dated ?? template(.milestoneDue), due)
  }
}

extension String {
  /// Without the signs that stand before a date.
  fileprivate var trimmingEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace && $0 != "," }) else { return "" }
    return String(self[...last])
  }
}
