import Dates
import Texts

/// In which month the years of a tracker's headers begin.
enum YearSketch {
  /// The first month of headers over a half or a quarter that no year from April has, such as `Jul-Dec 2021`.
  static func starts(_ tracker: TrackerSketch, _ words: DateWords) -> Int? {
    for sheet in tracker.sheets {
      for row in sheet.rows.prefix(60) where row.filled > 2 {
        for cell in row.cells {
          if let month = first(of: cell.text, words) { return month }
        }
      }
    }
    return nil
  }

  private static func first(of text: String, _ words: DateWords) -> Int? {
    let all = normalised(text).split(separator: " ").map(String.init)
    let months = all.map { word in (words.source.months.firstIndex { $0.contains(word) } ?? -1) + 1 }
    for place in months.indices.dropLast(2) where months[place] > 0 && months[place + 1] > 0 {
      guard Int(all[place + 2]).map({ $0 > 31 }) == true else { continue }
      let (from, to) = (months[place], months[place + 1])
      let count = (to - from + 12) % 12 + 1
      guard [3, 6, 12].contains(count), (from - words.financialYearStarts + 12) % count != 0 else { continue }
      return from
    }
    return nil
  }
}
