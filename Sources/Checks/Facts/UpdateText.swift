import Dates
import RuleSets
package import Texts
package import Trackers

/// An update's text without its sign-offs, in words; which phrases stand in it is sought once for all that ask.
///
/// One object serves row after row of one thread; its storage is used again.
package final class UpdateText: Hashable {
  /// The update as it was read.
  package let reading = UpdateReading()
  /// Its words: the reading's own, which need no reference counted.
  package let words: NormalisedText
  private let scope: CheckScope
  private let matcher: PhraseMatcher
  private let dates: DateText
  /// By bank of lists: what was found of it, and of which update.
  private let found: UnsafeMutableBufferPointer<(lists: PhraseLists, update: Int)>
  /// The number of the current update.
  private var number = 0
  /// Where words stand that promise a date, once that is asked for; its storage is used again.
  private var promises: [Range<Int>] = []

  /// No update yet; `scope` says what is sought in one.
  init(_ scope: CheckScope) {
    self.scope = scope
    words = reading.words
    matcher = scope.ruleSet.phrases
    found = .allocate(capacity: matcher.bankCount)
    found.initialize(repeating: ([], -1))
    dates = DateText(source: .empty, text: words, words: scope.ruleSet.dateWords)
  }

  deinit { found.deallocate() }

  /// Turns to another update, that of a period.
  @inline(__always)
  func read(_ source: Bytes, period: Period) {
    scope.updates.read(source, period: period, into: reading)
    number &+= 1
  }

  /// The phrase lists of a bank of which something stands in the text.
  package func phrases(bank: Int) -> PhraseLists {
    guard bank < found.count else { return [] }
    if found[bank].update != number { found[bank] = (matcher.lists(in: words, bank: bank), number) }
    return found[bank].lists
  }

  /// Whether a phrase of the list stands in the text.
  func holds(_ list: PhraseListID) -> Bool { phrases(bank: list.bank).contains(PhraseLists(list)) }

  /// The date that the text promises, as seen from the reporting date.
  func forecast(from reporting: DayRange) -> DayRange? {
    guard holds(scope.forecasts.promises) else { return nil }
    // There are few: one by one they are gone sooner than all at once.
    while promises.popLast() != nil {}
    matcher.eachMatch(of: [scope.forecasts.promises], in: words) { promises.append($1) }
    return reading.withText {
      dates.source = $0
      return scope.forecasts.forecast(in: dates, after: promises, reporting: reporting)
    }
  }

  /// Calls `body` with the text; the view is valid during the call.
  func withText<Result>(_ body: (Bytes) -> Result) -> Result { reading.withText(body) }

  /// The text as typed, without its sign-offs.
  var string: String { reading.withText(\.string) }

  /// The numbers before a sign of per cent.
  var percentages: [Double] { reading.withText(scope.percentages.numbers) }

  /// Numeric dates that no calendar has, as typed.
  var impossibleDates: [String] {
    // Nearly all updates have none.
    reading.impossible.isEmpty ? [] : reading.impossible.map { reading.source[$0].string }
  }

  package static func == (a: UpdateText, b: UpdateText) -> Bool { a === b || a.string == b.string }
  package func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
