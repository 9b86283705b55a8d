import RuleSets
import Texts
import Trackers

/// An action that the tracker no longer has.
extension ActionFacts {
  /// Turns to an action that the tracker no longer has.
  package func begin(absent action: EarlierAction) {
    known = []
    if !isAbsent || part != nil {
      part = nil
      block = nil
      layout.clear()
    }
    forgetStatuses()
    absentAction = action
    successor = nil
    isAbsent = true
  }

  /// What an earlier tracker had there; valid until another action's turn.
  func absentCell(_ field: Field) -> Bytes {
    switch field {
    case .ref, .title:
      readAbsentCells()
      return field == .ref ? absentRef.view : absentTitle.view
    default: return .empty
    }
  }

  private func readAbsentCells() {
    guard !known.contains(.absentCells), let absentAction else { return }
    known.insert(.absentCells)
    absentRef.removeAll()
    absentAction.ref.withBytes { absentRef.append($0) }
    absentTitle.removeAll()
    absentAction.title.withBytes { absentTitle.append($0) }
  }
}
