import Texts

/// Looks at XML before the parser does and counts each start tag's attributes, since the parser's own check of them
/// takes the square of their number.
struct TagGuard {
  private static let open = ByteVector.filled(with: UInt8(ascii: "<"))
  /// A tag that is shorter cannot hold enough attributes to matter.
  private static let shortTag = 1 << 12

  private let mostAttributes: Int
  private var state = State.text
  private var quote: UInt8 = 0
  private var attributes = 0
  /// Bytes since the last `<`, as far as they are of interest.
  private var distance = 0
  private var recent: [UInt8] = []

  private enum State { case text, opened, tag, value }

  /// A guard that lets tags of so many attributes pass.
  init(mostAttributes: Int) { self.mostAttributes = mostAttributes }

  /// False where a tag has more attributes than the limit. Pieces are taken in order.
  ///
  /// Only what follows a `<` without another for long is looked at byte by byte: long tags, but also long texts.
  mutating func passes(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = piece.baseAddress else { return true }
    var start = 0
    var index = 0
    while index + 64 <= piece.count {
      let places = ByteMasks(at: base + index).places(of: Self.open)
      if places != 0 {
        if !passesStretch(piece, start..<index + places.trailingZeroBitCount) { return false }
        start = index + 63 - places.leadingZeroBitCount
        begin()
      }
      index += 64
    }
    while index < piece.count {
      if piece[index] == UInt8(ascii: "<") {
        if !passesStretch(piece, start..<index) { return false }
        start = index
        begin()
      }
      index += 1
    }
    return passesStretch(piece, start..<piece.count)
  }

  private mutating func begin() {
    state = .text
    distance = 0
    recent.removeAll(keepingCapacity: true)
  }

  /// Goes on with what follows the last `<`, which is looked at once it has become long.
  private mutating func passesStretch(_ piece: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    distance += range.count
    if distance <= Self.shortTag {
      recent.append(contentsOf: piece[range])
      return true
    }
    if !recent.isEmpty {
      let held = recent
      recent.removeAll(keepingCapacity: true)
      if !held.withUnsafeBufferPointer({ counts(UnsafeBufferPointer(rebasing: $0[...])) }) { return false }
    }
    return counts(UnsafeBufferPointer(rebasing: piece[range]))
  }

  /// Counts the attributes in some bytes of a tag; false past the limit.
  private mutating func counts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      switch state {
      case .text: if byte == UInt8(ascii: "<") { state = .opened }
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
