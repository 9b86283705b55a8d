package import RuleSets
package import Texts

/// Reads cells of a choice, or of yes and no, by the labels of the rule set.
package struct FieldLabels: Sendable {
  /// By hash of the normal form: labels, with the places of their values.
  private var byWords: [UInt64: [(label: [UInt8], value: Int)]] = [:]
  /// The same in the order of the rule set.
  private var labels: [(label: [UInt8], value: Int)] = []
  /// Labels without letters and digits, by their characters.
  private var symbols: [[UInt8]: Int] = [:]
  private var dated: DatedLabels
  private let vocabulary: Vocabulary

  /// A reader of the cells of a field.
  package init(_ field: OwnField, _ ruleSet: RuleSet) {
    vocabulary = ruleSet.vocabulary
    dated = DatedLabels(ruleSet.dateWords)
    for (value, texts) in field.values.map(\.labels).enumerated() {
      for label in texts {
        if let label = DatedLabel(label) {
          dated.add(label, value)
          continue
        }
        label.withBytes { bytes in
          let text = NormalisedText(bytes, vocabulary: vocabulary)
          if text.isEmpty {
            symbols[FieldLabels.symbol(bytes)] = value
          } else {
            byWords[text.hash, default: []].append((Array(text.bytes), value))
            labels.append((Array(text.bytes), value))
          }
        }
      }
    }
  }

  /// The place of the value that a cell states, among the field's; nil where it states none of them.
  package func value(_ cell: Bytes) -> Int? {
    if cell.isEmpty { return nil }
    let text = NormalisedText(cell, vocabulary: vocabulary)
    if text.isEmpty { return symbols.isEmpty ? nil : symbols[FieldLabels.symbol(cell)] }
    return byWords[text.hash]?.first { $0.label.elementsEqual(text.bytes) }?.value ?? dated.value(cell, text)
  }

  /// The value whose label is nearest to a cell that states none; nil where none is near.
  package func nearest(to cell: Bytes) -> Int? {
    NearestLabel.value(of: NormalisedText(cell, vocabulary: vocabulary), among: labels)
  }

  /// A text without its white space, and without what merely asks for a coloured or a plain picture of a symbol.
  static func symbol(_ text: Bytes) -> [UInt8] {
    var symbol: [UInt8] = []
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      if !scalar.isSpace, scalar.value != 0xFE0E, scalar.value != 0xFE0F {
        symbol += text[index..<index + length].buffer
      }
      index += length
    }
    return symbol
  }
}
