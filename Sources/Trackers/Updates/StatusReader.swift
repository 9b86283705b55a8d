package import RuleSets
package import Tables
package import Texts

/// A stated status: one of the rule set's by index, or none of them.
package enum StatedStatus: Hashable, Sendable {
  case known(Int)
  case blank
  case unknown

  /// The set that holds just this status.
  package var set: StatusSet {
    switch self {
    case .known(let index): StatusSet(index: index)
    case .blank: .blank
    case .unknown: .unknown
    }
  }
}

extension StatusSet {
  /// Whether a stated status is one of the set.
  package func contains(_ status: StatedStatus) -> Bool { contains(status.set) }
}

/// Reads status cells by the labels of the rule set.
package struct StatusReader: Sendable {
  private let byLabel: [UInt64: [(label: [UInt8], index: Int)]]
  private let labels: [(label: [UInt8], value: Int)]
  /// Labels without letters and digits, by their characters.
  private let symbols: [[UInt8]: Int]
  private let dated: DatedLabels
  /// By hue: the status that lists it as a fill.
  private let byHue: [CellHue: Int]
  /// Whether some status lists a fill.
  package var hasFills: Bool { !byHue.isEmpty }
  /// Whether a cell without words may state something.
  var readsWithoutWords: Bool { hasFills || !symbols.isEmpty }
  /// How many bytes the longest label has.
  let longest: Int
  /// How many words the longest label has, a date among them.
  let mostWords: Int
  /// The words that labels are made of.
  let vocabulary: Vocabulary

  /// A reader of statuses by the labels of the rule set.
  package init(_ ruleSet: RuleSet) {
    var byLabel: [UInt64: [(label: [UInt8], index: Int)]] = [:]
    var labels: [(label: [UInt8], value: Int)] = []
    var symbols: [[UInt8]: Int] = [:]
    var byHue: [CellHue: Int] = [:]
    var dated = DatedLabels(ruleSet.dateWords)
    for (index, status) in ruleSet.statuses.enumerated() {
      for label in status.labels {
        if let label = DatedLabel(label) {
          dated.add(label, index)
          continue
        }
        let bytes = Array(label.utf8)
        if !label.withBytes({ $0.holdsWords }) {
          symbols[label.withBytes { FieldLabels.symbol($0) }] = index
          continue
        }
        let hash = label.withBytes { NormalisedText($0, vocabulary: ruleSet.vocabulary).hash }
        byLabel[hash, default: []].append((bytes, index))
        labels.append((bytes, index))
      }
      for fill in status.fills { byHue[CellHue(fill)] = byHue[CellHue(fill)] ?? index }
    }
    // Orange is amber.
    byHue[.orange] = byHue[.amber]
    self.symbols = symbols
    self.dated = dated
    self.byHue = byHue
    self.byLabel = byLabel
    longest = labels.map(\.label.count).max() ?? 0
    mostWords = max(labels.map { $0.label.count { $0 == 0x20 } + 1 }.max() ?? 0, dated.mostWords)
    self.labels = labels
    vocabulary = ruleSet.vocabulary
  }

  /// The status that the cell states.
  package func read(_ cell: Bytes) -> StatedStatus {
    if cell.isEmpty { return .blank }
    let text = NormalisedText(cell, vocabulary: vocabulary)
    if text.isEmpty, !symbols.isEmpty, let status = symbols[FieldLabels.symbol(cell)] { return .known(status) }
    let status = read(text)
    if status == .unknown, let status = dated.value(cell, text) { return .known(status) }
    return status
  }

  /// The status that a fill states; nil where none lists it.
  package func status(filled hue: CellHue) -> StatedStatus? { byHue[hue].map { .known($0) } }

  /// Whether a status cell states anything: words, or a symbol that is a label.
  package func isStated(_ cell: Bytes) -> Bool {
    cell.holdsWords || !symbols.isEmpty && !cell.isEmpty && read(cell) != .blank
  }

  /// The status that the text states, labels with dates aside: their signs are gone in normal form.
  package func read(_ text: NormalisedText) -> StatedStatus {
    if text.isEmpty { return .blank }
    guard let entries = byLabel[text.hash], let entry = entries.first(where: { $0.label.elementsEqual(text.bytes) })
    else {
      return .unknown
    }
    return .known(entry.index)
  }

  /// The status whose label is nearest to an unknown one; nil where none is near.
  package func nearest(to cell: Bytes) -> Int? {
    NearestLabel.value(of: NormalisedText(cell, vocabulary: vocabulary), among: labels)
  }
}

extension CellHue {
  /// The hue of a colour that rule sets name.
  package init(_ colour: FillColour) {
    self =
      switch colour {
      case .red: .red
      case .amber: .amber
      case .yellow: .yellow
      case .green: .green
      case .blue: .blue
      case .grey: .grey
      case .white: .white
      }
  }
}
