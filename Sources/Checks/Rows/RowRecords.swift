import Texts

/// What is kept of the rows of a piece: a dozen bytes or two of each.
///
/// Each thing stands in a column of its own, which takes no room where no row of the piece has it. Unchecked: one
/// thread fills it, and but for the outcomes nobody changes it afterwards.
final class RowRecords: @unchecked Sendable {
  /// What a row whose ref names a main action has to do with it.
  struct Main {
    /// The hash of the main action's ref; 0 where the row's ref names none.
    var hash: UInt64 = 0
    /// The first day of the row's interval due; the least number where there is none.
    var dueEarliest = Int32.min
    /// Whether the row is the main action itself.
    var isMainAction = false
    /// Whether the row is a sub action that is not finished.
    var isUnfinishedSub = false
    /// Whether it is one whose status is rated.
    var isRatedSub = false
  }

  /// The same as a column holds it, in eight bytes.
  struct KeptMain: BitwiseCopyable {
    /// The place of the hash among the piece's and 1 more, three bits up; below it what the row is.
    private let bits: UInt32
    private let dueEarliest: Int32

    /// What a row has to do with the main action whose hash stands at `place` among the piece's.
    init(_ record: RowRecord, place: Int) {
      precondition(place < 1 << 29 - 1)
      bits =
        UInt32(place + 1) << 3 | (record.isMainAction ? 1 : 0) | (record.isUnfinishedSub ? 2 : 0)
        | (record.isRatedSub ? 4 : 0)
      dueEarliest = record.dueEarliest
    }

    /// Nothing, of a row whose ref names no main action.
    init() { (bits, dueEarliest) = (0, .min) }

    /// The same in full; `hashes` are the piece's.
    @inline(__always)
    func full(_ hashes: UnsafePointer<UInt64>) -> Main {
      if bits == 0 { return Main() }
      return Main(
        hash: hashes[Int(bits >> 3) - 1], dueEarliest: dueEarliest, isMainAction: bits & 1 != 0,
        isUnfinishedSub: bits & 2 != 0, isRatedSub: bits & 4 != 0)
    }
  }

  /// A piece's column of them, and the hashes that it names.
  struct Mains {
    /// By row.
    let rows: UnsafePointer<KeptMain>
    /// Rows of one main action mostly stand together: each run of them has one.
    let hashes: UnsafePointer<UInt64>
  }

  /// How many actions the piece has.
  let count: Int
  /// The refs as typed.
  let refs: RefStore
  /// What each row comes to; this alone changes once all rows are known.
  let outcomes: RowOutcomes
  /// What is kept for updates that point to another row's.
  let news: PieceNews
  private let memory: MemoryRegion
  private let refHashes: UnsafePointer<UInt64>
  private let pasteHashes: UnsafePointer<UInt64>?
  private let mains: Mains?

  /// Columns that stand in `room`, `count` long each; nil for one of which no row has anything.
  init(
    count: Int, refs: RefStore, outcomes: RowOutcomes, memory: MemoryRegion, refHashes: UnsafePointer<UInt64>,
    pasteHashes: UnsafePointer<UInt64>?, mains: Mains?, news: PieceNews
  ) {
    self.count = count
    self.refs = refs
    self.outcomes = outcomes
    self.memory = memory
    self.refHashes = refHashes
    self.pasteHashes = pasteHashes
    self.mains = mains
    self.news = news
  }

  /// The hash of the row's normalised ref; 0 where it is blank.
  @inline(__always)
  func refHash(_ row: Int) -> UInt64 {
    precondition(row >= 0 && row < count)
    return refHashes[row]
  }

  /// The hash of the first words of the row's update; 0 where it cannot have been pasted.
  @inline(__always)
  func pasteHash(_ row: Int) -> UInt64 {
    precondition(row >= 0 && row < count)
    return pasteHashes?[row] ?? 0
  }

  /// Whether the row's update is substantive and not copied.
  func hasNews(_ row: Int) -> Bool {
    precondition(row >= 0 && row < count)
    return news.news?.contains(row) ?? false
  }

  /// Whether some row's ref names a main action.
  var hasMains: Bool { mains != nil }

  /// What the row has to do with the main action that its ref names; all blank where it names none.
  @inline(__always)
  func main(_ row: Int) -> Main {
    precondition(row >= 0 && row < count)
    return mains.map { $0.rows[row].full($0.hashes) } ?? Main()
  }

  /// The hash of a main action; 0 for other rows.
  @inline(__always)
  func mainKey(_ row: Int) -> UInt64 {
    let main = main(row)
    return main.isMainAction ? main.hash : 0
  }

  /// The hash of the main action that an unfinished sub is under; 0 for other rows.
  @inline(__always)
  func subKey(_ row: Int) -> UInt64 {
    let main = main(row)
    return main.isUnfinishedSub ? main.hash : 0
  }
}
