import Texts

/// Splits the text of some `TextRows` into records and fields, 64 bytes a step.
///
/// Whether a byte is inside quotes is the parity of the quotation marks up to it. That holds as long as every
/// quotation mark opens a field, closes one or is one of a doubled pair; where one does not, the scan says so
/// (`isIrregular`), and `CSVRepair` writes the text anew.
struct CSVScanner {
  private let delimiter: UInt8
  private let delimiters: ByteVector
  private let quotes = ByteVector.filled(with: UInt8(ascii: "\""))
  private let feeds = ByteVector.filled(with: 0x0A)
  private let returns = ByteVector.filled(with: 0x0D)
  /// A row of more fields than this ends the scan.
  private let mostColumns: Int

  /// What a scan met besides records.
  struct Outcome {
    var isIrregular = false
    /// The text ends inside quotes.
    var isOpen = false
    /// The place of a record with too many fields, in complete records before it.
    var tooWide = false
  }

  /// What is carried from one block of 64 bytes to the next.
  private struct Carry {
    var inside: UInt64 = 0
    var special: UInt64 = 1
    var closing: UInt64 = 0
    var irregular: UInt64 = 0
    var feeds = 0
    /// The text's own count of ends, which is written back where somebody else needs it.
    var endCount = 1
  }

  init(delimiter: UInt8, mostColumns: Int) {
    self.delimiter = delimiter
    self.mostColumns = mostColumns
    delimiters = .filled(with: delimiter)
  }

  /// Finds the records of `text`; where it is the file's end, the last one needs no line end.
  func scan(_ text: TextRows, isEnd: Bool) -> Outcome {
    begin(text)
    var carry = Carry()
    var outcome = Outcome()
    var index = 0
    let whole = text.count & ~63
    while index < whole, !outcome.tooWide {
      outcome.tooWide = !scanBlock(text, at: index, valid: .max, &carry)
      index += 64
    }
    if index < text.count, !outcome.tooWide {
      outcome.tooWide = !scanBlock(text, at: index, valid: (1 << UInt64(text.count - index)) - 1, &carry)
    }
    text.endCount = carry.endCount
    text.lines = carry.feeds
    outcome.isIrregular = carry.irregular != 0
    outcome.isOpen = carry.inside != 0
    finish(text, isEnd: isEnd && !outcome.isOpen)
    return outcome
  }

  private func begin(_ text: TextRows) {
    text.rows.removeAll(keepingCapacity: true)
    text.endCount = 0
    text.used = 0
    text.loneReturns = 0
    text.counted = (0, 0, 0)
    text.ends[0] = UInt32.max
    text.endCount = 1
    text.first = 0
    for index in 0..<64 { text.bytes[text.count + index] = 0 }
  }

  /// False where a record has too many fields.
  @inline(__always)
  private func scanBlock(_ text: TextRows, at start: Int, valid: UInt64, _ carry: inout Carry) -> Bool {
    let block = ByteMasks(at: text.bytes + start)
    let quoteBits = block.places(of: quotes) & valid
    text.noteBlock(at: start, isHigh: block.joined.topBits != 0)
    var lineBits: UInt64 = 0
    // Little text holds bytes below CR, tabs aside.
    if block.holdsAny(upTo: 0x0D) {
      let feedBits = block.places(of: feeds) & valid
      carry.feeds += feedBits.nonzeroBitCount
      lineBits = feedBits | (block.places(of: returns) & valid)
    }
    let special = lineBits | (block.places(of: delimiters) & valid)

    // Nothing here asks whether there are quotation marks: that is hard to foretell.
    let inside = Self.prefixParity(quoteBits) ^ carry.inside
    let next = special | quoteBits
    let closing = quoteBits & ~inside
    carry.irregular |= quoteBits & inside & ~(next << 1 | carry.special)
    carry.irregular |= (closing << 1 | carry.closing) & ~next & valid
    carry.special = next >> 63
    carry.closing = closing >> 63
    carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
    let outside = ~inside
    return take(special & outside, lines: lineBits & outside, of: text, from: start, &carry)
  }

  /// Bit `i` is the parity of the bits up to `i`.
  @inline(__always) private static func prefixParity(_ bits: UInt64) -> UInt64 {
    var parity = bits ^ bits << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    return parity ^ parity << 32
  }

  /// Stores where the block's fields end.
  @inline(__always)
  private func take(
    _ separators: UInt64, lines: UInt64, of text: TextRows, from start: Int, _ carry: inout Carry
  ) -> Bool {
    if carry.endCount &+ 132 > text.endCapacity { text.growEnds(from: carry.endCount) }
    if _slowPath(lines != 0) {
      text.endCount = carry.endCount
      defer { carry.endCount = text.endCount }
      return takeLines(separators, of: text, from: start)
    }
    let ends = text.ends
    var count = carry.endCount
    var left = separators
    // Few blocks have more than two, and to store what is not there costs less than to ask.
    for _ in 0..<2 {
      ends[count] = UInt32(truncatingIfNeeded: start &+ left.trailingZeroBitCount)
      count &+= left == 0 ? 0 : 1
      left &= left &- 1
    }
    while left != 0 {
      ends[count] = UInt32(truncatingIfNeeded: start &+ left.trailingZeroBitCount)
      count &+= 1
      left &= left &- 1
    }
    carry.endCount = count
    return count &- text.first <= mostColumns + 1
  }

  /// The same of a block in which records end.
  private func takeLines(_ separators: UInt64, of text: TextRows, from start: Int) -> Bool {
    var left = separators
    while left != 0 {
      let place = start + left.trailingZeroBitCount
      if text.bytes[place] == delimiter {
        text.ends[text.endCount] = UInt32(truncatingIfNeeded: place)
        text.endCount += 1
      } else if !endRecord(text, at: place) {
        return false
      }
      left &= left - 1
    }
    return true
  }

  /// Ends the record at a CR or LF; the LF of a CR LF only moves the next one's beginning.
  @inline(__always) private func endRecord(_ text: TextRows, at place: Int) -> Bool {
    let isFeed = text.bytes[place] == 0x0A
    if isFeed, place > 0, place == text.used, text.bytes[place - 1] == 0x0D {
      text.ends[text.first] = UInt32(truncatingIfNeeded: place)
      text.loneReturns -= 1
      text.used = place + 1
      return true
    }
    guard append(text, end: place, next: place) else { return false }
    if !isFeed { text.loneReturns += 1 }
    text.used = place + 1
    return true
  }

  /// Adds a record whose last field ends at `end`, and what precedes the next one.
  @inline(__always) private func append(_ text: TextRows, end: Int, next: Int) -> Bool {
    text.ends[text.endCount] = UInt32(truncatingIfNeeded: end)
    text.ends[text.endCount + 1] = UInt32(truncatingIfNeeded: next)
    let cells = text.endCount - text.first
    guard cells <= mostColumns else { return false }
    text.rows.append(RowBlock.Row(number: text.rows.count, first: text.first, cellCount: cells))
    text.first = text.endCount + 1
    text.endCount += 2
    return true
  }

  private func finish(_ text: TextRows, isEnd: Bool) {
    if isEnd, text.used < text.count {
      if text.endCount + 2 > text.endCapacity { text.growEnds(from: text.endCount) }
      if append(text, end: text.count, next: text.count) { text.used = text.count }
    }
    for index in text.used..<max(text.used, text.count) where text.bytes[index] == 0x0A { text.lines -= 1 }
    text.lines += text.loneReturns
  }
}
