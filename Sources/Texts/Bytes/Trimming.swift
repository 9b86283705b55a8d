/// The text without white space at its ends.
package func trimmed(_ text: String) -> String { text.withBytes { trimmed($0).string } }

/// A view of the text without white space at its ends.
package func trimmed(_ text: Bytes) -> Bytes {
  // Mostly there is nothing to take away.
  if text.isEmpty || text[0].isPlain && text[text.count - 1].isPlain { return text }
  var start = 0
  var end = text.count
  while start < end {
    let (scalar, length) = UTF8Scalar.read(text, at: start)
    guard scalar.isSpace else { break }
    start += length
  }
  while end > start {
    var begin = end - 1
    while begin > start, text[begin] & 0xC0 == 0x80 { begin -= 1 }
    guard UTF8Scalar.read(text, at: begin).scalar.isSpace else { break }
    end = begin
  }
  return text[start..<end]
}

extension UInt8 {
  /// Whether it is an ASCII character that shows.
  fileprivate var isPlain: Bool { self > 0x20 && self < 0x7F }
}
