import RuleSets
import Texts

/// A column of a sheet: its header, and what it seems to hold.
struct SketchedColumn {
  /// From 0.
  let index: Int
  /// The header as it stands; with the one above it, where that spans several.
  let header: String
  /// The header without the period that it names, `*` in its place; nil where it names none.
  let pattern: String?
  /// What stands below it; nil where that is not known.
  var field: Field?
  /// Whether the rules know the header.
  let isKnown: Bool
  /// The filled cells below it, with the numbers of their rows.
  var cells: [(row: Int, cell: TrackerSketch.Cell)] = []

  /// How many blank cells of actions have which fill.
  var fills: [FillColour: Int] = [:]

  /// What a rule set would have among its headers.
  var spelling: String { pattern ?? header }

  /// Three different values, as a person would show them.
  var samples: [String] {
    var samples: [String] = []
    for item in cells where !samples.contains(item.cell.text) {
      samples.append(item.cell.text)
      if samples.count == 3 { break }
    }
    return samples
  }

  /// How cells are compared: in normal form, or where that is empty, as of symbols, by their characters.
  static func key(_ text: String) -> String {
    let words = normalised(text)
    return words.isEmpty ? text : words
  }

  /// The different values in the order in which they were met, with how many cells have each.
  var counts: [(text: String, count: Int)] { counts { $0 } }

  /// The same of what is made of each cell's text.
  func counts(of value: (String) -> String) -> [(text: String, count: Int)] {
    var places: [String: Int] = [:]
    var counts: [(text: String, count: Int)] = []
    for item in cells {
      let text = value(item.cell.text)
      let key = SketchedColumn.key(text)
      let place = places[key] ?? counts.count
      if place == counts.count {
        places[key] = place
        counts.append((text, 0))
      }
      counts[place].count += 1
    }
    return counts
  }
}
