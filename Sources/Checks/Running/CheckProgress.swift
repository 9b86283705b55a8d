import Synchronization

/// How far a check is, for whoever wants to show it while it runs.
package final class CheckProgress: Sendable {
  private let rowsRead = Atomic<Int>(0)
  private let extentRead = Atomic<Int>(0)
  private let piecesWritten = Atomic<Int>(0)
  private let piecesInAll = Atomic<Int>(0)

  package init() {}

  /// The actions that were read.
  package var rows: Int { rowsRead.load(ordering: .relaxed) }
  /// How much of the file they take, in the measure of `Chunk.extent`.
  package var extent: Int { extentRead.load(ordering: .relaxed) }

  /// The share of the rows with findings that were put into words; nil while the tracker is being read.
  package var shareWritten: Double? {
    let all = piecesInAll.load(ordering: .relaxed)
    return all == 0 ? nil : Double(piecesWritten.load(ordering: .relaxed)) / Double(all)
  }

  /// Begins again, for the next check.
  package func reset() {
    rowsRead.store(0, ordering: .relaxed)
    extentRead.store(0, ordering: .relaxed)
    setWritten(0, of: 0)
  }

  /// A chunk was read.
  package func addRead(rows: Int, extent: Int) {
    rowsRead.add(rows, ordering: .relaxed)
    extentRead.add(extent, ordering: .relaxed)
  }

  /// So many of all chunks were gone through for their findings.
  package func setWritten(_ pieces: Int, of all: Int) {
    piecesWritten.store(pieces, ordering: .relaxed)
    piecesInAll.store(all, ordering: .relaxed)
  }
}
