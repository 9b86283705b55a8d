import Texts

/// Reads CSV one byte at a time, as its oddest files need it, and writes it anew so that `CSVScanner` can read it.
///
/// A quotation mark inside a field that began without one is text; so is what stands between a closing quotation
/// mark and the next delimiter. Written anew, such fields stand in quotes with theirs doubled.
struct CSVRepair {
  /// What stands between fields.
  let delimiter: UInt8

  /// What the records of a text are, read exactly.
  struct Outcome {
    /// Bytes of the text up to the end of its last complete record.
    var used = 0
    /// Where a quotation mark opens that the text never closes.
    var openQuote: Int?
    /// The complete records, fit for `CSVScanner`.
    var written: [UInt8] = []
  }

  private enum State { case start, plain, quoted, closed }

  /// Reads `text`; where it is the file's end, the last record needs no line end.
  func run(_ text: Bytes, isEnd: Bool) -> Outcome {
    var outcome = Outcome()
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    var field = FieldWriter()
    var state = State.start
    var opened = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isLineEnd = byte == 0x0A || byte == 0x0D
      switch state {
      case .quoted where byte != UInt8(ascii: "\""): field.append(byte, to: &out)
      case .quoted where index + 1 < text.count && text[index + 1] == UInt8(ascii: "\""):
        field.append(byte, to: &out)
        index += 1
      case .quoted: state = .closed
      case .start where byte == UInt8(ascii: "\""):
        opened = index
        state = .quoted
        field.quote(&out)
      case _ where byte == delimiter || isLineEnd:
        field.end(&out)
        out.append(byte)
        if isLineEnd, byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A {
          index += 1
          out.append(0x0A)
        }
        if isLineEnd {
          outcome.used = index + 1
          outcome.written.append(contentsOf: out)
          out.removeAll(keepingCapacity: true)
        }
        field.begin(&out)
        state = .start
      default:
        if state == .start { state = .plain }
        field.append(byte, to: &out)
      }
      index += 1
    }
    if state == .quoted { outcome.openQuote = opened }
    if isEnd, state != .quoted, outcome.used < text.count {
      field.end(&out)
      outcome.written.append(contentsOf: out)
      outcome.used = text.count
    }
    return outcome
  }

  /// Writes one field after the other, quoting those that need it.
  private struct FieldWriter {
    private var start = 0
    private var isQuoted = false

    mutating func begin(_ out: inout [UInt8]) {
      start = out.count
      isQuoted = false
    }

    /// Puts the field in quotes from here on, what is there of it already included.
    mutating func quote(_ out: inout [UInt8]) {
      guard !isQuoted else { return }
      isQuoted = true
      out.insert(UInt8(ascii: "\""), at: start)
    }

    mutating func append(_ byte: UInt8, to out: inout [UInt8]) {
      if byte == UInt8(ascii: "\"") {
        quote(&out)
        out.append(byte)
      }
      out.append(byte)
    }

    mutating func end(_ out: inout [UInt8]) {
      if isQuoted { out.append(UInt8(ascii: "\"")) }
    }
  }
}
