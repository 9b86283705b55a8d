package import Texts

/// Reads cells of a column of numbers.
package enum NumberCell {
  /// The number of a cell: `80`, `1,250.5`, `-3`, and of `80%` it is 80; nil where the cell holds none.
  package static func value(_ cell: Bytes) -> Double? {
    var text = trimmed(cell)
    // No number that a person types is longer.
    guard !text.isEmpty, text.count <= 40 else { return nil }
    if text[text.count - 1] == UInt8(ascii: "%") { text = trimmed(text[0..<text.count - 1]) }
    guard hasGroupsOfThree(text) else { return nil }
    let digits = text.buffer.filter { $0 != UInt8(ascii: ",") }
    guard let first = digits.first, let last = digits.last, last.isASCIIDigit,
      digits.dropFirst().allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }),
      first.isASCIIDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: ".")
    else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// Whether commas stand only before three digits that are followed by no fourth, and none behind the point.
  private static func hasGroupsOfThree(_ text: Bytes) -> Bool {
    let whole = text.buffer.prefix { $0 != UInt8(ascii: ".") }
    if text.buffer.dropFirst(whole.count).contains(UInt8(ascii: ",")) { return false }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return groups.count == 1 || !groups[0].isEmpty && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
