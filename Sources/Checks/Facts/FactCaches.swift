import Dates
import Texts
import Trackers

/// What is remembered from row to row while facts are worked out, of one thread.
///
/// Facts come to the same without it, as `PlainDecider` has them.
final class FactCaches {
  /// What date cells say.
  let dates: DateCache
  /// What status cells say.
  var statuses: TextMemo<StatusNote>
  private var titles: TextMemo<TitleNote>
  private var titleCount: Int32 = 0
  /// Which rows share an update.
  let pasted = PasteGroups()
  /// Which rows are under a main action.
  let subs = SubGroups()
  /// Goes up when the numbers of dates and titles have lost their meaning.
  private(set) var generation = 0

  /// Nothing is remembered yet.
  init(_ scope: CheckScope) {
    dates = DateCache(scope.dates, firstPeriod: scope.firstPeriod.first)
    statuses = TextMemo(most: 1 << 12, StatusNote(.blank, scope))
    titles = TextMemo(most: 1 << 14, TitleNote(.empty, scope))
  }

  /// Makes room for what the next row may add.
  @inline(__always)
  func beginRow() {
    if dates.isFull || titleCount >= 1 << 15 { forget() }
  }

  private func forget() {
    dates.removeAll()
    titles.removeAll()
    titleCount = 0
    generation += 1
  }

  /// What is asked of a title, with its number.
  @inline(__always)
  func note(_ title: Bytes, _ scope: CheckScope) -> TitleNote { titles.findRare(title) ?? add(title, scope) }

  private func add(_ title: Bytes, _ scope: CheckScope) -> TitleNote {
    let note = TitleNote(title, scope, number: titleCount)
    titleCount += 1
    titles.remember(title, note)
    return note
  }
}
