package import Dates
import Tables
import Texts
import Trackers

/// A tracker of an earlier month, given with `--previous`.
///
/// A few dozen bytes are kept of each action: what most have in common by numbers, and texts only where they cannot be
/// read again.
package final class EarlierTracker: Sendable {
  /// The tracker's file, as it was given.
  package let path: String
  /// In order of time; never empty.
  package let periods: [Period]
  private let records: EarlierRecords
  private let terms: EarlierTerms
  private let texts: EarlierTexts
  /// What titles are told from others with.
  private let seed: UInt64
  /// By action, the values of these facts, by their places in the table: what else rules ask of it as it was.
  private let asked: [Int]
  private let values: ContiguousArray<EarlierValue>

  /// A tracker whose actions were read; `seed` is what their titles' keys were made with.
  init(
    path: String, periods: [Period], _ records: EarlierRecords, _ terms: EarlierTerms, _ texts: EarlierTexts,
    seed: UInt64, asked: [Int], values: ContiguousArray<EarlierValue>
  ) {
    self.path = path
    self.periods = periods
    self.records = records
    self.terms = terms
    self.texts = texts
    self.seed = seed
    self.asked = asked
    self.values = values
  }

  /// The latest of its periods.
  package var latest: Period { periods[periods.count - 1] }

  /// Whether it has columns of the period.
  func carries(_ period: Period) -> Bool { periods.place(of: period) != nil }

  /// How many actions it has: one for each ref, the first where one stands twice.
  package var count: Int { records.count }

  /// Throws the first error that was met when its file was read again.
  func checkRead() throws(TableError) { try texts.check() }

  // MARK: Actions, by their places in its order

  /// The place of the action with a normalised ref of that hash; -1 where it has none.
  @inline(__always)
  func place(of key: UInt64) -> Int { records.place(of: key) }

  /// The hash of an action's normalised ref.
  func key(_ place: Int) -> UInt64 { records[place].key }

  /// The kind that an action had in the latest period.
  func kind(_ place: Int) -> ActionKind { ActionKind.allCases[Int(records[place].kind)] }

  /// What an action's start cell says.
  func start(_ place: Int) -> DateReading { terms.readings[Int(records[place].start)] }

  /// What an action's due cell says.
  func due(_ place: Int) -> DateReading { terms.readings[Int(records[place].due)] }

  /// An action's due cell as typed.
  func dueText(_ place: Int) -> String { terms.texts[Int(records[place].dueText)] }

  /// The theme that an action stood under; empty where it had none.
  func theme(_ place: Int) -> String { terms.texts[Int(records[place].theme)] }

  /// Whether an action's title was typed so.
  func hasTitle(_ place: Int, _ title: Bytes) -> Bool { records[place].title == TextKey(title, seed: seed) }

  /// What an action stated in a period, by its place; nil where it reported nothing of it.
  func status(_ place: Int, in period: Int) -> StatedStatus? {
    let number = records.status(place, period)
    return number < 0 ? nil : terms.statuses[number]
  }

  /// The status cell of a period as typed; empty where the action reported nothing of it.
  func statusText(_ place: Int, in period: Int) -> String {
    let number = records.status(place, period)
    return number < 0 ? "" : terms.statusTexts[number]
  }

  /// Calls `body` with a text of an action as typed, the ref trimmed. The view is valid during the call.
  func withText<Result>(_ slot: EarlierTexts.Slot, of place: Int, _ body: (Bytes) -> Result) -> Result {
    texts.withText(slot, place: place, number: Int(records[place].number)) { text in
      if case .ref = slot { return body(trimmed(text)) }
      return body(text)
    }
  }

  /// What a fact was of an action, by the fact's place in the table; nil where rules do not ask for it.
  func value(of fact: Int, _ place: Int) -> EarlierValue? {
    asked.firstIndex(of: fact).map { values[place * asked.count + $0] }
  }
}
