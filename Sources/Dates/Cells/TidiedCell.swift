import Texts

/// A date cell with one space for any white space, `-` for any dash, without trailing asterisks and runs of `?`.
struct TidiedCell {
  /// The tidied cell, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where the first and the last run of `?` stood, among `bytes`.
  private var firstQuery: Int?
  private var lastQuery = 0

  /// Whether the officer put question marks to it.
  var isQueried: Bool { firstQuery != nil }

  /// Whether question marks stood in a part, or straight behind it.
  func isQueried(in part: Range<Int>) -> Bool {
    firstQuery.map { part.lowerBound...part.upperBound ~= $0 || part.lowerBound...part.upperBound ~= lastQuery }
      ?? false
  }

  /// Whether question marks stood anywhere else.
  func isQueried(outOf part: Range<Int>) -> Bool {
    firstQuery.map { !(part.lowerBound...part.upperBound ~= $0 && part.lowerBound...part.upperBound ~= lastQuery) }
      ?? false
  }

  /// Tidies a cell as typed.
  init(_ cell: Bytes) {
    let text = TidiedCell.withoutTrailingStars(cell)
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      if scalar == "?" {
        var end = index
        while end < text.count, text[end] == 0x3F { end += 1 }
        if end - index >= 2 {
          if firstQuery == nil { firstQuery = bytes.count }
          lastQuery = bytes.count
          appendSpace()
          index = end
          continue
        }
      }
      if scalar.isSpace {
        appendSpace()
      } else if scalar.isDash {
        bytes.append(0x2D)
      } else {
        for offset in 0..<length { bytes.append(text[index + offset]) }
      }
      index += length
    }
    if bytes.last == 0x20 { bytes.removeLast() }
  }

  /// The text without the white space and asterisks at its end.
  static func withoutTrailingStars(_ text: Bytes) -> Bytes {
    var end = text.count
    while end > 0, text[end - 1] == 0x2A || text[end - 1] == 0x20 || (0x09...0x0D).contains(text[end - 1]) { end -= 1 }
    return text[0..<end]
  }

  private mutating func appendSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }
}
