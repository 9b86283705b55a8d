import RuleSets
import Tables
import Texts

/// A colour that fills blank status cells.
struct FillSketch {
  /// The colour.
  let colour: FillColour
  /// How many cells have it.
  let count: Int
  /// The status that it is taken for, by id; nil where nothing tells.
  let status: String?
  /// What a key in the file says that it means; nil where there is none.
  let meaning: String?

  /// The colours of status columns, each with what it is taken for: the status of that colour, else the one that has
  /// its name among its labels, unless another colour here is that one's.
  static func all(
    of columns: [SketchedColumn], _ base: RuleSet, _ guess: ColumnGuess, _ sketch: TrackerSketch
  ) -> [FillSketch] {
    let counts = FillColour.allCases.compactMap { colour in
      let count = columns.reduce(0) { $0 + ($1.fills[colour] ?? 0) }
      return count > 0 ? (colour: colour, count: count) : nil
    }
    func own(_ colour: FillColour) -> String? { base.statuses.first { $0.colour == colour.rawValue }?.id }
    let taken = Set(counts.compactMap { own($0.colour) })
    let key = key(in: sketch)
    return counts.map { colour, count in
      let named = guess.status(of: colour.rawValue).flatMap { taken.contains($0) ? nil : $0 }
      return FillSketch(colour: colour, count: count, status: own(colour) ?? named, meaning: key[colour])
    }
  }

  /// What a key says of colours: a filled cell that begins with the colour's name, and goes on or has text beside it.
  private static func key(in sketch: TrackerSketch) -> [FillColour: String] {
    var key: [FillColour: String] = [:]
    for row in sketch.sheets.flatMap(\.rows) where row.filled <= 4 {
      for (column, cell) in row.cells.enumerated() {
        guard let hue = cell.hue, let colour = FillColour(hue: hue), key[colour] == nil else { continue }
        let words = normalised(cell.text).split(separator: " ")
        guard let name = words.first, name == hue.name || name == colour.rawValue else { continue }
        let text = words.count > 1 ? cell.text : row[column + 1].text
        if text.contains(where: \.isLetter) { key[colour] = text }
      }
    }
    return key
  }
}

extension FillColour {
  /// The colour that a rule set has for a hue: orange is amber; nil for those that it has none for.
  init?(hue: CellHue) {
    switch hue {
    case .orange: self = .amber
    default: self.init(rawValue: hue.name)
    }
  }
}
