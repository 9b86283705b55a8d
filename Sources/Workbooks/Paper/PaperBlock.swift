/// What a paper for a committee or a board is made of, whatever it is written in.
package indirect enum PaperBlock: Sendable {
  /// The paper's title, which stands once.
  case title(String)
  /// A heading of level 1 to 3.
  case heading(Int, PaperText)
  /// A paragraph.
  case paragraph(PaperText)
  /// An item of a list, from level 0.
  case item(Int, PaperText)
  /// A table with a row of headers.
  case table(PaperTable)
  /// A picture of numbers that a table tells, too.
  case chart(PaperChart)
  /// What few readers want to see, behind the line that says what it is.
  case details(String, [PaperBlock])

  /// Whether it is an item of a list.
  package var isItem: Bool { if case .item = self { true } else { false } }
  /// Whether it is a table.
  package var isTable: Bool { if case .table = self { true } else { false } }
}

/// A table whose first row says what its columns hold.
package struct PaperTable: Sendable {
  /// A column.
  package struct Column: Sendable {
    /// What its header says.
    package let header: String
    /// How wide it is, beside the others.
    package let share: Int
    /// Whether it holds numbers, which stand at the right.
    package let isOfNumbers: Bool

    /// A column of texts, or of numbers.
    package init(_ header: String, share: Int = 2, isOfNumbers: Bool = false) {
      (self.header, self.share, self.isOfNumbers) = (header, share, isOfNumbers)
    }
  }

  /// What a reader who does not see it is told that it holds.
  package let summary: String
  /// Its columns.
  package let columns: [Column]
  /// Its rows below the header, a cell for each column.
  package private(set) var rows: [[[PaperBlock]]] = []
  /// Whether rows are short, so that none needs to go on over the page.
  package let keepsRowsWhole: Bool
  /// Whether what it holds stands above it for all, where no heading says so.
  package let isCaptioned: Bool

  /// A table without rows.
  package init(_ summary: String, _ columns: [Column], keepsRowsWhole: Bool = true, isCaptioned: Bool = false) {
    (self.summary, self.columns) = (summary, columns)
    (self.keepsRowsWhole, self.isCaptioned) = (keepsRowsWhole, isCaptioned)
  }

  /// Adds a row of one line in each cell.
  package mutating func add(_ cells: [PaperText]) { rows.append(cells.map { [.paragraph($0)] }) }

  /// Adds a row whose cells hold anything but tables.
  package mutating func add(cells: [[PaperBlock]]) { rows.append(cells) }
}
