import Texts

/// A cell of a worksheet in sixteen bytes; blank cells are not stored.
struct StoredCell: Sendable {
  /// What the cell holds.
  enum Kind: UInt8, Sendable {
    case shared, text, number, boolean, error, blank
    /// A number or a truth value as the text that the file says it shows.
    case shownNumber, shownBoolean
    /// A date with the text that it shows: a `DatedText`.
    case shownDate
  }

  /// A shared text's number, a text's address, or a number's bits.
  private let payload: UInt64
  /// A text's length, or the style that a number is shown in.
  private let detail: UInt32
  /// From 0.
  private(set) var column: UInt16
  /// Blank where the cell turned out to be covered by a merged one, or has a fill alone.
  private(set) var kind: Kind
  /// The hue of its fill, 0 where it has none; the highest bit is set where a merged cell above speaks for it.
  private var look: UInt8

  init(shared index: Int, column: Int, hue: CellHue? = nil) { self.init(.shared, UInt64(index), 0, column, hue) }

  /// A cell without a value.
  init(hue: CellHue, column: Int) { self.init(.blank, 0, 0, column, hue) }

  /// `text` must live as long as the cell.
  init(_ kind: Kind, text: Bytes, column: Int, hue: CellHue? = nil) {
    let address = UInt(bitPattern: text.buffer.baseAddress)
    self.init(kind, UInt64(address), UInt32(text.count), column, hue)
  }

  init(number: Double, style: Int, column: Int, hue: CellHue? = nil) {
    self.init(.number, number.bitPattern, UInt32(clamping: style), column, hue)
  }

  init(boolean: Bool, column: Int, hue: CellHue? = nil) { self.init(.boolean, boolean ? 1 : 0, 0, column, hue) }

  private init(_ kind: Kind, _ payload: UInt64, _ detail: UInt32, _ column: Int, _ hue: CellHue?) {
    look = hue?.rawValue ?? 0
    self.kind = kind
    self.payload = payload
    self.detail = detail
    self.column = UInt16(truncatingIfNeeded: column)
  }

  /// The hue of its fill.
  var hue: CellHue? { CellHue(rawValue: look & 0x7F) }
  /// Whether a merged cell above speaks for it, of which it is a copy.
  var isCovered: Bool { look & 0x80 != 0 }
  /// The number of a shared text.
  var index: Int { Int(payload) }
  /// The number of a `.number` cell.
  var number: Double { Double(bitPattern: payload) }
  /// Whether a `.boolean` cell is true.
  var boolean: Bool { payload != 0 }
  /// The number of the style that a number is shown in.
  var style: Int { Int(detail) }

  /// The text of a cell that holds one of its own.
  var text: Bytes {
    Bytes(UnsafeBufferPointer(start: UnsafePointer(bitPattern: UInt(payload)), count: Int(detail)))
  }

  /// The same for a cell that it covers.
  var covering: StoredCell {
    var cell = self
    cell.look |= 0x80
    return cell
  }

  /// The same in another column.
  func moved(to column: Int) -> StoredCell {
    var cell = self
    cell.column = UInt16(truncatingIfNeeded: column)
    return cell
  }

  /// Makes it a cell that shows nothing.
  mutating func hide() { kind = .blank }
}
