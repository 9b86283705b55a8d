package import Dates
import RuleSets
package import Texts
package import Trackers

/// What the action's updates say.
extension ActionFacts {
  package var forecast: DayRange? {
    if !known.contains(.forecast) {
      knownForecast = mayForecast ? readForecast() : nil
      known.insert(.forecast)
    }
    return knownForecast
  }

  /// Whether a word stands in the update text that leads to a promised date.
  var mayForecast: Bool { updatePhrases.contains(scope.forecasts.leads) }

  private func readForecast() -> DayRange? {
    let reporting = reporting
    return updateReading.withText {
      updateDates.source = $0
      return scope.forecasts.forecast(in: updateDates, after: leads, reporting: reporting)
    }
  }

  package var update: UpdateReading {
    readUpdate()
    return updateReading
  }

  @inline(__always)
  func readUpdate() {
    if known.contains(.update) { return }
    known.insert(.update)
    scope.updates.read(updateCell(scope.periods.count - 1), period: scope.period, into: updateReading)
  }

  /// The update cell of the scope's period at `place`.
  private func updateCell(_ place: Int) -> Bytes {
    place < 0 ? .empty : cell(layout.update(place))
  }

  /// The phrase lists of which something stands in the update text.
  package var updatePhrases: PhraseLists {
    if !known.contains(.phrases) {
      // There are few: one by one they are gone sooner than all at once.
      while leads.popLast() != nil {}
      readUpdate()
      knownPhrases = scope.ruleSet.phrases.lists(in: updateWords, noting: scope.forecasts.leads, at: &leads)
      known.insert(.phrases)
    }
    return knownPhrases
  }

  /// The update of the tracker's previous period; nil where there is none.
  package var previousUpdate: UpdateReading? {
    guard let period = scope.previousPeriod, part != nil else { return nil }
    if !known.contains(.previous) {
      known.insert(.previous)
      scope.updates.read(updateCell(scope.periods.count - 2), period: period, into: previousReading)
    }
    return previousReading
  }

  package var isCopied: Bool {
    if !known.contains(.copied) {
      knownCopied = mayBeCopied && previousUpdate.map { scope.isCopy(update, of: $0) } ?? false
      known.insert(.copied)
    }
    return knownCopied
  }

  /// Decides from the previous update's length and first words, where that is enough: reading it all costs more.
  private var mayBeCopied: Bool {
    readUpdate()
    guard case .substantive = updateReading.kind, scope.periods.count > 1 else { return false }
    let previous = updateCell(scope.periods.count - 2)
    return previous == updateReading.source || copyDoubt.mayBeCopy(updateWords, previous)
  }

  /// Refs of other actions whose update begins with the same words.
  func pastedRefs(_ rows: RowIndex) -> [String] { pasted.others(number, rows, most: FindingWriter.mostRefs) }
}
