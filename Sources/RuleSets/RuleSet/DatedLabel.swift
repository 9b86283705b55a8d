import Texts

/// A label that holds a date, another one in each cell: `Complete {date}`.
package struct DatedLabel: Sendable {
  /// What stands for the date.
  package static let placeholder = "{date}"

  /// The normalised words before the date.
  package let before: [String]
  /// Those behind it.
  package let behind: [String]

  /// Nil where the label holds no date.
  package init?(_ label: String) {
    // Few labels do, and a search for characters takes its time.
    guard label.utf8.contains(UInt8(ascii: "{")), let place = label.firstRange(of: DatedLabel.placeholder) else {
      return nil
    }
    before = DatedLabel.words(label[..<place.lowerBound])
    behind = DatedLabel.words(label[place.upperBound...])
  }

  /// The label in normal form, with the placeholder in its place.
  var key: String { (before + [DatedLabel.placeholder] + behind).joined(separator: " ") }

  private static func words(_ text: Substring) -> [String] {
    normalised(String(text)).split(separator: " ").map(String.init)
  }
}
