import Dates
import RuleSets
import Texts
import Trackers

/// The number of what each numbered source shows of the current row: rows with the same number show the same.
///
/// To be right, a number has to tell apart all that the source's view shows (`Source`): each is given to the view
/// itself, or to all that the view is made from.
struct SourceNumbers: ~Copyable {
  private let action: ActionFacts
  private let dates: DateCache
  private var statuses = KeyTable<UInt64>()
  private var reportings = KeyTable<UInt64>()
  private var updates = KeyTable<UInt64>()
  /// By source that is a cell: the numbers of its texts; made when they are asked for.
  private let cells: UnsafeMutableBufferPointer<UnsafeMutablePointer<TextNumbers>?>
  /// By source: its number for the last row that asked.
  private let latest: UnsafeMutablePointer<Latest>
  /// The current row, counted from the first.
  private var row = 0

  private struct Latest: BitwiseCopyable {
    var row = -1
    var number = 0
  }

  /// No numbers yet; `action` is the current row, which remembers in `caches`.
  init(_ action: ActionFacts, _ caches: FactCaches) {
    self.action = action
    dates = caches.dates
    latest = .allocate(capacity: NumberedSource.allCases.count)
    latest.initialize(repeating: Latest(), count: NumberedSource.allCases.count)
    cells = .allocate(capacity: NumberedSource.allCases.count)
    cells.initialize(repeating: nil)
  }

  deinit {
    latest.deallocate()
    for texts in cells {
      texts?.deinitialize(count: 1)
      texts?.deallocate()
    }
    cells.deallocate()
  }

  /// Beyond so many different ones all are forgotten: memory stays bounded whatever a tracker holds.
  private static let most = 1 << 15

  /// Whether all numbers are to be forgotten.
  var isFull: Bool {
    statuses.count >= SourceNumbers.most || reportings.count >= SourceNumbers.most
      || updates.count >= SourceNumbers.most || cells.contains { $0?.pointee.isFull ?? false }
  }

  /// Forgets all numbers.
  mutating func removeAll() {
    statuses.removeAll()
    reportings.removeAll()
    updates.removeAll()
    for texts in cells { texts?.pointee.removeAll() }
    beginRow()
  }

  /// Turns to another row.
  @inline(__always)
  mutating func beginRow() { row &+= 1 }

  /// The number, below 2^16, of what a source shows; -1 where it shows something that few rows do.
  @inline(__always)
  mutating func number(of source: NumberedSource) -> Int {
    let latest = latest[Int(source.rawValue)]
    return latest.row == row ? latest.number : find(source)
  }

  @inline(never)
  private mutating func find(_ source: NumberedSource) -> Int {
    let number: Int
    switch source {
    case .start, .due, .schedule:
      numberDates()
      return latest[Int(source.rawValue)].number
    case .statuses: number = numberOfStatuses()
    case .reporting: number = numberOfReporting()
    case .traits: number = numberOfTraits()
    // Titles are looked up for every row already.
    case .title: number = Int(action.titleNote.number)
    case .update: number = updates.number(of: action.updateView.packed)
    case .refForm: number = action.isRefWellFormed ? 1 : 0
    case .impossibleDates: number = action.update.impossible.isEmpty ? 0 : -1
    case .forecast: number = action.forecast == nil ? 0 : -1
    case .statedDue: number = action.statedDue == nil ? 0 : -1
    case .mentions: number = action.mentionsRefs ? -1 : 0
    default: number = numberOfCell(source)
    }
    keep(number, source)
    return number
  }

  @inline(__always)
  private func keep(_ number: Int, _ source: NumberedSource) {
    latest[Int(source.rawValue)] = Latest(row: row, number: number)
  }

  /// Whoever asks for one of the dates asks for all.
  @inline(never)
  private mutating func numberDates() {
    let numbers = action.dateNumbers(dates)
    keep(Int(numbers.start), .start)
    keep(Int(numbers.due), .due)
    keep(Int(numbers.schedule), .schedule)
  }

  @inline(__always)
  private mutating func numberOfStatuses() -> Int { statuses.number(of: action.statuses.packed) }

  @inline(__always)
  private mutating func numberOfReporting() -> Int {
    let reporting = action.reporting
    let days = UInt64(UInt32(bitPattern: reporting.earliest.number)) << 32
    return reportings.number(of: days | UInt64(UInt32(bitPattern: reporting.latest.number)))
  }

  @inline(__always)
  private mutating func numberOfTraits() -> Int {
    if !action.update.impossible.isEmpty || action.mentionsRefs { return -1 }
    let ofRef =
      (action.isRefWellFormed ? UpdateView.spareBit : 0) | (action.refKey.isBlank ? UpdateView.spareBit << 1 : 0)
    return updates.number(of: action.updateView.packed | ofRef)
  }

  @inline(never)
  private mutating func numberOfCell(_ source: NumberedSource) -> Int {
    let text = source.field.map { action.cell(of: $0) } ?? .empty
    let place = Int(source.rawValue)
    if let texts = cells[place] { return texts.pointee.number(of: text) }
    let new = UnsafeMutablePointer<TextNumbers>.allocate(capacity: 1)
    new.initialize(to: TextNumbers())
    cells[place] = new
    return new.pointee.number(of: text)
  }
}

/// Numbers different texts from 0 as they come.
private struct TextNumbers: ~Copyable {
  private var texts = TextMemo<Int32>(most: 1 << 14, 0)
  private var count: Int32 = 0

  var isFull: Bool { count >= 1 << 15 }

  mutating func removeAll() {
    texts.removeAll()
    count = 0
  }

  @inline(__always)
  mutating func number(of text: Bytes) -> Int {
    texts.find(text).map { Int($0) } ?? add(text)
  }

  private mutating func add(_ text: Bytes) -> Int {
    count += 1
    texts.remember(text, count - 1)
    return Int(count) - 1
  }
}
