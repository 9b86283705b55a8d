import Synchronization
import Texts

/// The rows of a sheet that name what those below them belong to.
///
/// Chunks are seen in the order of the sheet; what was seen can be asked from any thread.
package final class SectionRows: Sendable {
  /// A row that names those below it.
  package struct Section: Hashable, Sendable {
    /// The row's number in its sheet, from 1.
    package let row: Int
    /// What it says.
    package let name: String

    package init(row: Int, name: String) {
      self.row = row
      self.name = name
    }
  }

  /// The name that a row of a block gives, whose number in its sheet is the third; nil where it gives none.
  package typealias Finder = @Sendable (_ block: RowBlock, _ row: Int, _ number: Int) -> String?

  private let find: Finder
  /// What stands straight above the header row, and speaks for the first rows where another section follows.
  private let above: Section?
  private let found = Mutex<[Section]>([])

  /// No section was seen yet; only rows behind the number `header` are looked at.
  package init(above: Section?, find: @escaping Finder) {
    self.above = above
    self.find = find
  }

  /// Looks at the rows of a block, whose first has the number `first`, from the place `start` on.
  func see(_ block: RowBlock, first: Int, from start: Int = 0) {
    for row in block.rows.indices.dropFirst(start) {
      let number = first + block.rows[row].number
      if let name = find(block, row, number) { found.withLock { $0.append(Section(row: number, name: name)) } }
    }
  }

  /// Whether a section has to be sought further down before the first rows' is known.
  var isOpen: Bool { above != nil && found.withLock(\.isEmpty) }

  /// The numbers of those of the rows that name the ones below them.
  func numbers(in numbers: ClosedRange<Int>) -> Set<Int> {
    found.withLock { found in
      let start = found.firstPlace { $0.row >= numbers.lowerBound }
      return Set(found[start...].prefix { $0.row <= numbers.upperBound }.map(\.row))
    }
  }

  /// The sections that stand among the rows of these numbers, after the one that holds at the first of them.
  func sections(in numbers: ClosedRange<Int>) -> [Section] {
    found.withLock { found in
      let start = found.firstPlace { $0.row >= numbers.lowerBound }
      let end = found.firstPlace { $0.row > numbers.upperBound }
      let before = start > 0 ? found[start - 1] : found.isEmpty ? nil : above
      return (before.map { [$0] } ?? []) + found[start..<end]
    }
  }
}
