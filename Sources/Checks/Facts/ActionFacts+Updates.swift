package import Dates
import RuleSets
import Texts
package import Trackers

/// What the action's updates say.
extension ActionFacts {
  /// The update of the period checked.
  package var updateText: UpdateText {
    readUpdate()
    return knownUpdate
  }

  /// The reading of the update of the period checked.
  package var update: UpdateReading {
    readUpdate()
    return updateReading
  }

  /// What facts over the update are shown of it.
  var updateView: UpdateView { UpdateView(update) }

  /// Reads the update of the period checked, if this row's was not read yet.
  @inline(__always)
  func readUpdate() {
    if known.contains(.update) { return }
    known.insert(.update)
    knownUpdate.read(updateCell(scope.periods.count - 1), period: scope.period)
  }

  /// The update cell of the scope's period at `place`.
  private func updateCell(_ place: Int) -> Bytes { cell(layout.update(place)) }

  /// The date that the update promises, as seen from the reporting date; nil where it promises none.
  package var forecast: DayRange? {
    if !known.contains(.forecast) {
      known.insert(.forecast)
      readUpdate()
      knownForecast = knownUpdate.forecast(from: reporting)
    }
    return knownForecast
  }

  /// The month in which the update says that something is due.
  var statedDue: Month? { scope.updates.statedDueMonth(update, period: scope.period) }

  /// The update cell of the previous period; nil where there is none. Valid until another action's turn.
  private var previousCell: Bytes? {
    if scope.periods.count > 1 { return updateCell(scope.periods.count - 2) }
    guard let update = earlierPrevious?.report.update else { return nil }
    if !known.contains(.earlierUpdate) {
      known.insert(.earlierUpdate)
      earlierUpdate.removeAll()
      update.withBytes { earlierUpdate.append($0) }
    }
    return earlierUpdate.view
  }

  /// The update of the previous period; nil where there is none.
  package var previousUpdate: UpdateReading? {
    guard let period = scope.previousPeriod, part != nil, let cell = previousCell else { return nil }
    if !known.contains(.previous) {
      known.insert(.previous)
      scope.updates.read(cell, period: period, into: previousReading)
    }
    return previousReading
  }

  /// Whether the update was copied from the previous period's.
  package var isCopied: Bool {
    if !known.contains(.copied) {
      known.insert(.copied)
      knownCopied = mayBeCopied && previousUpdate.map { scope.isCopy(update, of: $0) } ?? false
    }
    return knownCopied
  }

  /// Decides from the previous update's length and first words, where that is enough: reading it all costs more.
  private var mayBeCopied: Bool {
    if caches == nil { return true }
    readUpdate()
    guard case .substantive = updateReading.kind, let previous = previousCell else { return false }
    return previous == updateReading.source || copies.mayBeCopy(updateWords, previous)
  }

  /// The hash of the update's first words; nil where it is too short or too plain to have been pasted.
  package var pasteHash: UInt64? {
    readUpdate()
    guard case .substantive = updateReading.kind else { return nil }
    return updateWords.hash(ofFirst: scope.ruleSet.updates.firstWords)
  }

  /// Refs of other actions whose update begins with the same words.
  func pastedRefs(_ rows: RowIndex) -> FactList {
    let most = FactList.mostTold
    if let caches { return caches.pasted.others(number, rows, most: most) }
    return PasteGroups().others(number, rows, most: most)
  }
}
