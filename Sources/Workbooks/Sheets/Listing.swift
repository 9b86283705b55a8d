package import Tables

/// A sheet that is added: counts on top, below them a list with links to the cells.
package struct Listing: Sendable {
  /// A column of the list.
  package struct Column: Sendable {
    /// What stands in its header.
    package let title: String
    /// In characters.
    package let width: Int
    /// Whether people need not see it.
    package let isHidden: Bool
    /// What its cells offer to choose from; empty where they take any text. None of them holds a comma or a quotation
    /// mark, and together they are at most 255 characters long.
    package let choices: [String]

    package init(_ title: String, width: Int, isHidden: Bool = false, choices: [String] = []) {
      self.title = title
      self.width = width
      self.isHidden = isHidden
      self.choices = choices
    }
  }

  /// A row of the list: a finding.
  package struct Item: Sendable {
    /// Of its first cell; nil for none.
    package let tint: Tint?
    /// A text for each column.
    package let texts: [String]
    /// The cell that the row is about, with the name of its sheet.
    package let target: Target?

    package init(tint: Tint?, texts: [String], target: Target?) {
      self.tint = tint
      self.texts = texts
      self.target = target
    }
  }

  /// A cell of the tracker that can be linked to.
  package struct Target: Hashable, Sendable {
    /// The name of its sheet.
    package let sheet: String
    /// The cell in that sheet.
    package let cell: CellReference

    package init(sheet: String, cell: CellReference) {
      self.sheet = sheet
      self.cell = cell
    }
  }

  /// What a cell of a list can hold, in UTF-16 units.
  package static var longestText: Int { CellText.longest }

  /// The sheet's name, to which a number is added where a sheet has it already.
  package let name: String
  /// In large letters on top.
  package let title: String
  /// Pairs of a word and what is said of it; one with a tint is filled with it.
  package let facts: [(name: String, value: String, tint: Tint?)]
  /// The list's columns, from the left.
  package let columns: [Column]
  /// The column whose texts link to the cells.
  package let linkColumn: Int
  /// The list's rows, from the top.
  package let items: [Item]

  package init(
    name: String, title: String, facts: [(name: String, value: String, tint: Tint?)], columns: [Column],
    linkColumn: Int, items: [Item]
  ) {
    self.name = name
    self.title = title
    self.facts = facts
    self.columns = columns
    self.linkColumn = linkColumn
    self.items = items
  }
}
