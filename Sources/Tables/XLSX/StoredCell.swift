import Texts

/// A cell of a worksheet in sixteen bytes; blank cells are not stored.
struct StoredCell: Sendable {
  /// What the cell holds.
  enum Kind: UInt8, Sendable { case shared, text, number, boolean, error, blank }

  /// A shared text's number, a text's address, or a number's bits.
  private let payload: UInt64
  /// A text's length, or the style that a number is shown in.
  private let detail: UInt32
  /// From 0.
  let column: UInt16
  /// Blank where the cell turned out to be covered by a merged one.
  private(set) var kind: Kind
  /// Whether a merged cell above speaks for it, of which it is a copy.
  private(set) var isCovered = false

  init(shared index: Int, column: Int) { self.init(.shared, UInt64(index), 0, column) }

  /// `text` must live as long as the cell.
  init(_ kind: Kind, text: Bytes, column: Int) {
    let address = UInt(bitPattern: text.buffer.baseAddress)
    self.init(kind, UInt64(address), UInt32(text.count), column)
  }

  init(number: Double, style: Int, column: Int) {
    self.init(.number, number.bitPattern, UInt32(clamping: style), column)
  }

  init(boolean: Bool, column: Int) { self.init(.boolean, boolean ? 1 : 0, 0, column) }

  private init(_ kind: Kind, _ payload: UInt64, _ detail: UInt32, _ column: Int) {
    self.kind = kind
    self.payload = payload
    self.detail = detail
    self.column = UInt16(truncatingIfNeeded: column)
  }

  /// The number of a shared text.
  var index: Int { Int(payload) }
  /// The number of a `.number` cell.
  var number: Double { Double(bitPattern: payload) }
  /// Whether a `.boolean` cell is true.
  var boolean: Bool { payload != 0 }
  /// The number of the style that a number is shown in.
  var style: Int { Int(detail) }

  /// The text of a `.text` or `.error` cell.
  var text: Bytes {
    Bytes(UnsafeBufferPointer(start: UnsafePointer(bitPattern: UInt(payload)), count: Int(detail)))
  }

  /// The same for a cell that it covers.
  var covering: StoredCell {
    var cell = self
    cell.isCovered = true
    return cell
  }

  /// Makes it a cell that shows nothing.
  mutating func hide() { kind = .blank }
}
