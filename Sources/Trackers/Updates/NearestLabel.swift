import Texts

/// The label that comes nearest to a cell that states none.
enum NearestLabel {
  /// With so many labels a cell is compared; a rule set has a few dozen.
  private static let mostCompared = 1000

  /// What the nearest of the labels, which are in normal form, stands for; nil where none is near.
  static func value(
    of text: NormalisedText, among labels: some Sequence<(label: [UInt8], value: Int)>
  ) -> Int? {
    guard text.bytes.count <= 200, !text.isEmpty else { return nil }
    let typed = Array(text.bytes)
    var best: (distance: Int, value: Int)?
    for (label, value) in labels.prefix(mostCompared) {
      if isWordPrefix(label, of: typed) || isWordPrefix(typed, of: label) { return value }
      let most = min(max(label.count, typed.count) / 3, (best?.distance ?? .max) - 1)
      if let distance = editDistance(label, typed, atMost: most) { best = (distance, value) }
    }
    return best?.value
  }

  private static func isWordPrefix(_ prefix: [UInt8], of text: [UInt8]) -> Bool {
    text.count > prefix.count && text.starts(with: prefix) && text[prefix.count] == 0x20
  }
}
