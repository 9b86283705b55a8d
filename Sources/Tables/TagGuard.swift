/// Looks at XML before the parser does and counts each start tag's attributes, since the parser's own check of them
/// takes the square of their number.
struct TagGuard {
  private let mostAttributes: Int
  private var state = State.text
  private var quote: UInt8 = 0
  private var attributes = 0

  private enum State { case text, opened, tag, value }

  init(mostAttributes: Int) { self.mostAttributes = mostAttributes }

  /// False where a tag has more attributes than the limit. Pieces are taken in order.
  mutating func passes(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in piece {
      if byte == UInt8(ascii: "<") {
        state = .opened
        continue
      }
      switch state {
      case .text: continue
      case .opened:
        // Comments, declarations and end tags have no attributes to count.
        state = byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "/") ? .text : .tag
        attributes = 0
      case .tag:
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          state = .value
          quote = byte
          attributes += 1
          if attributes > mostAttributes { return false }
        }
      case .value: if byte == quote { state = .tag }
      }
    }
    return true
  }
}
