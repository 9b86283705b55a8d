import Synchronization
import Tables
import Texts
import Trackers

/// The refs, titles and updates of an earlier tracker's actions, as typed: most are never asked for.
///
/// They stay in the tracker's file where its rows can be read alone, and are read again when they are asked for, with
/// some of the rows behind them; of other files they are kept.
final class EarlierTexts: Sendable {
  /// A text of an action.
  enum Slot {
    case ref, title
    /// The update of a period, by its place among the tracker's.
    case update(Int)

    /// Its place among the texts of an action.
    var place: Int {
      switch self {
      case .ref: 0
      case .title: 1
      case .update(let period): 2 + period
      }
    }
  }

  /// Some rows of the tracker, and where their texts are had from.
  struct Piece: Sendable {
    /// The sheet that they stand in.
    let part: TrackerPart
    /// What of the sheet holds them.
    let chunk: Chunk
    /// Where every so many of its actions begin; empty where it can only be read as a whole.
    let starts: [RowStart]
    /// By slot: the text's column; -1 where the sheet has none.
    let columns: [Int]
    /// The texts themselves, where they cannot be read again.
    let kept: KeptTexts?
    /// The place of the first of its actions among the tracker's.
    var first = 0

    /// The number of actions from start to start.
    static let stride = 8
  }

  private let pieces: [Piece]
  private let readers = Mutex<[EarlierRowReader]>([])
  private let failure = Mutex<TableError?>(nil)

  /// The texts of these pieces, in the order of their actions.
  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Calls `body` with a text of the action at `place` among the tracker's, the `number`th of its piece's actions. The
  /// view is valid during the call.
  func withText<Result>(_ slot: Slot, place: Int, number: Int, _ body: (Bytes) -> Result) -> Result {
    let index = pieces.firstPlace { $0.first > place } - 1
    let piece = pieces[index]
    if let kept = piece.kept { return body(kept.text(number, slot)) }
    let reader = reader(of: index, number)
    defer { readers.withLock { $0.append(reader) } }
    do throws(TableError) {
      return body(try reader.text(piece.columns[slot.place], of: piece, index, number: number))
    } catch {
      failure.withLock { $0 = $0 ?? error }
      return body(.empty)
    }
  }

  /// Throws the first error that was met when a text was read again.
  func check() throws(TableError) {
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// A reader that is the caller's alone: one that is at the row, where one is.
  private func reader(of piece: Int, _ number: Int) -> EarlierRowReader {
    readers.withLock { readers in
      let near = readers.firstIndex { $0.holds(piece, number) } ?? readers.firstIndex { $0.isBefore(piece, number) }
      if let near { return readers.remove(at: near) }
      return readers.popLast()
    } ?? EarlierRowReader()
  }
}

/// Reads rows of an earlier tracker again: few where they are asked for here and there, more where one by one.
///
/// Unchecked: it is one thread's at a time.
private final class EarlierRowReader: @unchecked Sendable {
  private let block = RowBlock()
  private var piece = -1
  /// Which of the piece's actions the block holds.
  private var numbers = 0..<0
  /// Their rows in the block.
  private var rows: [Int] = []
  /// How many starts the block goes on for.
  private var run = 1

  private static let longestRun = 32

  /// Whether an action's row is at hand.
  func holds(_ piece: Int, _ number: Int) -> Bool { piece == self.piece && numbers.contains(number) }

  /// Whether an action's row stands behind those at hand.
  func isBefore(_ piece: Int, _ number: Int) -> Bool {
    let start = number / EarlierTexts.Piece.stride * EarlierTexts.Piece.stride
    return piece == self.piece ? start == numbers.upperBound : piece == self.piece + 1 && start == 0
  }

  /// The text of an action's cell; valid until the next one is asked for.
  func text(
    _ column: Int, of piece: EarlierTexts.Piece, _ index: Int, number: Int
  ) throws(TableError) -> Bytes {
    if !holds(index, number) { try read(piece, index, number) }
    let place = number - numbers.lowerBound
    guard column >= 0, rows.indices.contains(place) else { return .empty }
    return block.text(row: rows[place], column: column)
  }

  private func read(_ piece: EarlierTexts.Piece, _ index: Int, _ number: Int) throws(TableError) {
    run = isBefore(index, number) ? min(run * 2, EarlierRowReader.longestRun) : 1
    self.piece = -1
    var chunk = piece.chunk
    var first = 0
    if !piece.starts.isEmpty {
      let start = number / EarlierTexts.Piece.stride
      let end = start + run
      chunk = piece.part.sheet.rows(
        of: chunk, from: piece.starts[start], to: end < piece.starts.count ? piece.starts[end] : nil)
      first = start * EarlierTexts.Piece.stride
    }
    try piece.part.sheet.read(chunk, into: block)
    rows = piece.part.actionRows(of: block, chunk: chunk)
    numbers = first..<first + rows.count
    self.piece = index
  }
}

/// Texts that cannot be read again, of a piece's actions.
///
/// Unchecked: one thread adds to it, before others read it.
final class KeptTexts: @unchecked Sendable {
  private let arena: Arena
  private let slots: Int
  private var texts: ContiguousArray<Bytes> = []

  /// No texts yet, of `slots` for each action; they stand in `arena`.
  init(slots: Int, in arena: Arena) {
    self.arena = arena
    self.slots = slots
  }

  /// Adds an action, whose texts `text` gives by the place of their slots.
  func append(_ text: (Int) -> Bytes) {
    for slot in 0..<slots { texts.append(arena.copy(of: text(slot))) }
  }

  /// A text, by the action's number among the piece's; valid as long as this is.
  func text(_ action: Int, _ slot: EarlierTexts.Slot) -> Bytes { texts[action * slots + slot.place] }
}
