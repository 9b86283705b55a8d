package import Dates
package import RuleSets
import Texts

/// The theme progress summary that a tracker calls for.
package struct SummaryDraft {
  /// The rule set whose words are used.
  private let sentences: DraftSentences
  /// By place of a theme: its actions, in the order of the tracker.
  private var themes: [(name: String, actions: [DraftAction.Numbered])] = []
  private var places: [String: Int] = [:]
  /// By what refs are compared by: the first action that has it.
  private var byRef: [String: (theme: Int, number: Int)] = [:]
  private let actions: [DraftAction]
  private let blocks: DraftBlocks
  private var milestones: [Int: DraftMilestones] = [:]

  /// What is told of the tracker's `actions`, all of them in its order; `errors` has by their numbers the rules by
  /// which the check found errors on them.
  package init(_ ruleSet: RuleSet, period: Period, actions: [DraftAction], errors: [Int: [String]]) {
    var refs = SummaryRefs(ruleSet.tracker)
    for action in actions where !action.ref.isEmpty { refs.add(action.ref) }
    sentences = DraftSentences(ruleSet, period: period, refs: refs, errors: errors)
    self.actions = actions
    blocks = DraftBlocks(actions, ruleSet.summary)
    for (number, action) in actions.enumerated() {
      let name = normalised(action.tracked.theme)
      let place = places[name] ?? themes.count
      if place == themes.count {
        places[name] = place
        themes.append((action.tracked.theme, []))
      }
      themes[place].actions.append((number, action))
      if !action.ref.isEmpty, byRef[normalised(action.ref)] == nil { byRef[normalised(action.ref)] = (place, number) }
    }
  }

  /// The refs of all actions, in their order.
  package var refs: [String] { actions.map(\.ref).filter { !$0.isEmpty } }

  /// Adds a milestone; whether there is an action of its ref.
  package mutating func add(_ milestone: Milestone) -> Bool {
    guard let (theme, number) = byRef[normalised(milestone.ref)] else { return false }
    milestones[theme, default: DraftMilestones()].add(milestone, actions[number], sentences)
    return true
  }

  /// The summary, with what an older one says under its blocks.
  package func summary(last: LastTexts = LastTexts()) -> Summary {
    let ruleSet = sentences.ruleSet
    let title = sentences.sentence(.title, [.period: ruleSet.dateWords.name(of: sentences.period)])
    let themes = themes.enumerated().map { place, theme in
      ThemeDraft.theme(
        theme.name.split(whereSeparator: \.isWhitespace).joined(separator: " "), theme.actions, sentences, blocks,
        last: last,
        milestones: milestones[place] ?? DraftMilestones())
    }
    return Summary(form: .json, title: title, period: sentences.period, themes: themes)
  }
}
