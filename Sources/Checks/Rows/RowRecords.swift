import Texts

/// What is kept of the rows of a piece: a dozen bytes or two of each.
///
/// Each thing stands in a column of its own, which takes no room where no row of the piece has it. Unchecked: one
/// thread fills it, and but for the outcomes nobody changes it afterwards.
final class RowRecords: @unchecked Sendable {
  /// What a row whose ref names a main action has to do with it.
  struct Main {
    var hash: UInt64 = 0
    var dueEarliest = Int32.min
    var isMainAction = false
    var isUnfinishedSub = false
    var isRatedSub = false
  }

  let count: Int
  let refs: RefStore
  let outcomes: RowOutcomes
  private let room: LargeRoom
  private let refHashes: UnsafePointer<UInt64>
  private let pasteHashes: UnsafePointer<UInt64>?
  private let mains: UnsafePointer<Main>?

  init(
    count: Int, refs: RefStore, outcomes: RowOutcomes, room: LargeRoom, refHashes: UnsafePointer<UInt64>,
    pasteHashes: UnsafePointer<UInt64>?, mains: UnsafePointer<Main>?
  ) {
    self.count = count
    self.refs = refs
    self.outcomes = outcomes
    self.room = room
    self.refHashes = refHashes
    self.pasteHashes = pasteHashes
    self.mains = mains
  }

  @inline(__always)
  func refHash(_ row: Int) -> UInt64 {
    precondition(row >= 0 && row < count)
    return refHashes[row]
  }

  @inline(__always)
  func pasteHash(_ row: Int) -> UInt64 {
    precondition(row >= 0 && row < count)
    return pasteHashes?[row] ?? 0
  }

  /// Whether some row's ref names a main action.
  var hasMains: Bool { mains != nil }

  @inline(__always)
  func main(_ row: Int) -> Main {
    precondition(row >= 0 && row < count)
    return mains?[row] ?? Main()
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
