import Dates
import RuleSets
import Texts

/// Reads cells by labels that hold a date.
struct DatedLabels: Sendable {
  /// Those of the most words first: what is a word of one label may begin the date of another.
  private var all: [(label: DatedLabel, value: Int)] = []
  private let dates: DateReader

  /// How many words of a cell a date is looked for in, where it stands at the head of other text.
  private static let mostDateWords = 6

  /// No labels yet, whose dates are read by these words.
  init(_ words: DateWords) { dates = DateReader(words: words) }

  /// Adds a label of a value.
  mutating func add(_ label: DatedLabel, _ value: Int) {
    func words(_ label: DatedLabel) -> Int { label.before.count + label.behind.count }
    let place = all.firstIndex { words($0.label) < words(label) } ?? all.count
    all.insert((label, value), at: place)
  }

  /// How many words a cell that states such a label may have, besides white space; 0 without any.
  var mostWords: Int {
    all.first.map { $0.label.before.count + $0.label.behind.count + DatedLabels.mostDateWords } ?? 0
  }

  /// The value whose label the cell states; `text` is its normal form.
  func value(_ cell: Bytes, _ text: NormalisedText) -> Int? {
    all.first { states($0.label, cell, text) }?.value
  }

  private func states(_ label: DatedLabel, _ cell: Bytes, _ text: NormalisedText) -> Bool {
    let words = label.before.count + label.behind.count
    guard text.count > words else { return false }
    let date = label.before.count..<text.count - label.behind.count
    guard has(label.before, text, from: 0), has(label.behind, text, from: date.upperBound) else {
      return false
    }
    let start = text.words[date.lowerBound].sourceRange.lowerBound
    let end = text.words[date.upperBound - 1].sourceRange.upperBound
    return dates.isDate(DateCell(cell[start..<end]))
  }

  private func has(_ words: [String], _ text: NormalisedText, from start: Int) -> Bool {
    words.enumerated().allSatisfy { text.word(start + $0).elementsEqual($1.utf8) }
  }
}
