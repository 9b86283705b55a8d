package import Checks
import Texts

/// What a night knows besides its findings: which actions are there, what was read, and what rules rest on.
package struct NightScene: Sendable {
  /// The cells of the period checked, of one action.
  package struct Cells: Sendable {
    /// Whether a status is stated.
    package let hasStatus: Bool
    /// Whether there is an update.
    package let hasUpdate: Bool

    package init(hasStatus: Bool, hasUpdate: Bool) {
      self.hasStatus = hasStatus
      self.hasUpdate = hasUpdate
    }
  }

  /// Which way the period went since the last good night.
  package var step = NightQuestion.Step.same
  /// The actions that are there, by normalised ref; nil where nobody knows, and each is taken to be there.
  package var actions: [String: Cells]?
  /// The normalised titles of actions without a ref.
  package var titles: Set<String> = []
  /// By normalised ref of the last night: the ref under which the action goes on.
  package var renumbered: [String: String] = [:]
  /// What each rule rests on, by id.
  package var bases: [String: RuleBasis] = [:]
  /// Rules that are not in force any more.
  package var offRules: Set<String> = []
  /// Rules that were asked of no row.
  package var unasked: Set<String> = []
  /// By rule: sheets whose rows were not asked.
  package var unaskedOn: [String: Set<String>] = [:]
  /// Sheets that were not read.
  package var unreadSheets: Set<String> = []
  /// Rules on the tracker, its sheets and its columns.
  package var readingRules: Set<String> = []
  /// Rules on actions that only an earlier tracker has.
  package var earlierRules: Set<String> = []
  /// Rules on themes, on leads and on the tracker, which rest on all of their actions.
  package var groupRules: Set<String> = []
  /// Rules on the claims of a summary.
  package var claimRules: Set<String> = []
  /// The normalised refs of the last night's actions.
  package var refsBefore: Set<String> = []
  /// Normalised themes and leads of tonight's actions.
  package var groups: Set<String> = []
  /// The sheets of the last night's actions, by normalised ref.
  package var sheets: [String: String] = [:]
  /// Normalised refs, by rule, of findings that are not told one by one before updates are due.
  package var awaited: [String: Set<String>] = [:]

  package init() {}

  /// What the word of a finding goes by that was there on the last night and is not now.
  func question(of then: SeenFinding) -> NightQuestion {
    var question = NightQuestion(then: then)
    let ref = normalised(then.ref)
    question.step = step
    question.isChecked = isChecked(then, ref)
    question.isThere = isThere(then, ref)
    question.isShown = isShown(then, ref)
    return question
  }

  private func isChecked(_ then: SeenFinding, _ ref: String) -> Bool {
    if offRules.contains(then.rule) || unasked.contains(then.rule) { return false }
    if readingRules.contains(then.rule) {
      return !unreadSheets.contains { then.title == $0 || then.title.hasPrefix($0 + ", ") } || unreadSheets.isEmpty
    }
    // It may be raised again, only nobody is told yet.
    if step == .same, awaited[then.rule]?.contains(ref) ?? false { return false }
    // A lead has actions on any sheet, as the tracker has; a theme mostly is one.
    if groupRules.contains(then.rule), then.theme.isEmpty, !unreadSheets.isEmpty { return false }
    let sheet = sheets[ref] ?? then.theme
    return !unreadSheets.contains(sheet) && !(unaskedOn[then.rule]?.contains(sheet) ?? false)
  }

  private func isThere(_ then: SeenFinding, _ ref: String) -> Bool {
    guard let actions, !readingRules.contains(then.rule), !earlierRules.contains(then.rule) else { return true }
    if groupRules.contains(then.rule) { return then.title.isEmpty || groups.contains(normalised(then.title)) }
    // Whatever ref a summary names, it is the summary that was put right where the tracker never had it.
    if claimRules.contains(then.rule) { return actions[ref] != nil || !refsBefore.contains(ref) }
    if !ref.isEmpty { return actions[ref] != nil }
    return then.title.isEmpty || titles.contains(normalised(then.title))
  }

  private func isShown(_ then: SeenFinding, _ ref: String) -> Bool {
    let rests = [readingRules, groupRules, claimRules]
    if rests.contains(where: { $0.contains(then.rule) }) { return true }
    guard let basis = bases[then.rule], !basis.looksBack else { return false }
    // It is raised again, only nobody is told yet.
    if awaited[then.rule]?.contains(ref) ?? false { return false }
    guard basis.usesStatus || basis.usesUpdate else { return true }
    guard let cells = actions?[ref] else { return false }
    return (!basis.usesStatus || cells.hasStatus) && (!basis.usesUpdate || cells.hasUpdate)
  }
}
