/// A table of a page: the numbers below a picture, or a list.
struct DataTable: Sendable {
  /// What stands over its cells.
  struct Column: Sendable {
    /// The heading.
    let title: String
    /// What it has in common with its neighbours, over their headings; empty where it has nothing.
    let group: String
    /// What its cells are.
    let kind: Kind

    /// What cells are.
    enum Kind: Sendable {
      case text
      /// Text on one line.
      case brief
      case number
    }

    /// A column of text.
    static func text(_ title: String) -> Column { Column(title: title, group: "", kind: .text) }

    /// A column of text on one line.
    static func brief(_ title: String) -> Column { Column(title: title, group: "", kind: .brief) }

    /// A column of numbers.
    static func number(_ title: String, in group: String = "") -> Column {
      Column(title: title, group: group, kind: .number)
    }
  }

  /// A line of cells behind a heading.
  struct Row: Sendable {
    /// What the line is of.
    let head: String
    /// A cell for each column behind the first; none where `gap` stands in place of them.
    let cells: [String]
    /// Why there are no cells.
    let gap: String

    init(_ head: String, _ cells: [String]) {
      self.head = head
      self.cells = cells
      gap = ""
    }

    /// Numbers, or why there are none.
    init(_ head: String, _ numbers: [Int]?, gap: String = "") {
      self.head = head
      cells = numbers?.map(String.init) ?? []
      self.gap = numbers == nil ? gap : ""
    }
  }

  /// What the table shows.
  let caption: String
  /// From left to right; the first is that of the rows' headings.
  let columns: [Column]
  /// From top to bottom.
  let rows: [Row]
}
