import RuleSets
package import Tables
import Texts
import Trackers

/// Statuses that no text of a status cell states.
extension ActionFacts {
  /// The status that a blank status cell's fill states, or that of the period's update.
  func filledNote(_ column: Int, _ place: Int) -> StatusNote? {
    let column = scope.ruleSet.tracker.statusFill == .update ? layout.update(place) : column
    guard let hue = hue(column), let status = scope.statuses.status(filled: hue) else { return nil }
    return StatusNote(status, scope)
  }

  /// The same of the period checked where the row ends before its status.
  func takeFill() {
    let last = knownStatuses.count - 1
    guard scope.ruleSet.tracker.statusFill == .update, knownStatuses[last].isBlank,
      let note = filledNote(layout.status(last), last)
    else { return }
    knownStatuses[last] = note
    isAmended = true
  }

  /// The hue of a cell's fill.
  private func hue(_ column: Int) -> CellHue? {
    column < 0 ? nil : block?.cell(row: index, column: column).hue
  }

  /// The hue of the fill that stands for the status of the period at `place`, where its cell is blank; nil where there
  /// is none.
  package func fillHue(at place: Int) -> CellHue? {
    guard row != nil, !scope.statuses.isStated(cell(layout.status(place))) else { return nil }
    return hue(scope.ruleSet.tracker.statusFill == .update ? layout.update(place) : layout.status(place))
  }

  /// The hue of the fill that stands for the status of the period checked, where its cell is blank.
  var statusHue: CellHue? {
    fillHue(at: knownStatuses.count - 1)
  }

  /// Whether the status of the period checked is the stage's, which goes before the rating.
  var isStatusOfStage: Bool {
    guard row != nil, layout.column(.stage) >= 0 else { return false }
    let stage = readStatus(text(.stage))
    return scope.ruleSet.kinds.stageStatuses.contains(stage.status) && !stage.isBlank
  }

  /// A stage that is finished, not due or on hold goes before the rating.
  func takeStage() {
    let stage = readStatus(text(.stage))
    guard scope.ruleSet.kinds.stageStatuses.contains(stage.status), !stage.isBlank else { return }
    knownStatuses[knownStatuses.count - 1] = stage
    isAmended = true
  }

  /// Forgets a status that stands in no column of its own.
  func forgetAmended() {
    isAmended = false
    knownStatuses[knownStatuses.count - 1] = blankStatus
  }
}
