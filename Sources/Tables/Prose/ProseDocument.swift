/// A document of paragraphs and of tables whose cells hold paragraphs.
package struct ProseDocument: Sendable {
  /// What it is written in.
  package enum Form: Sendable {
    case word, text
  }

  /// What it is written in.
  package let form: Form
  /// The title among its properties; empty where it has none.
  package var title = ""
  /// What it holds, in order.
  package var blocks: [ProseBlock] = []
}

/// A paragraph or a table.
package indirect enum ProseBlock: Sendable {
  case paragraph(ProseParagraph)
  case table(ProseTable)
}

/// A paragraph; what follows a line break in one is another, which says so.
package struct ProseParagraph: Sendable {
  /// What a paragraph is among headings.
  package enum Heading: Sendable {
    /// The title of the document, as its style says.
    case title
    /// The heading of a part of it, of whatever level.
    case part
  }

  /// The text as it is shown, without white space at its ends and without the sign that makes it an item of a list;
  /// never empty in a document.
  package var text: String
  /// Of an item of a list how deep it stands, from 0; nil for what is no item.
  package var level: Int?
  /// Nil for what is no heading.
  package var heading: Heading?
  /// Whether it stands behind a line break in the same paragraph.
  package var followsBreak = false
  /// The line of the text, from 1; nil in Word.
  package var line: Int?
}

/// A table.
package struct ProseTable: Sendable {
  /// From the top; none is without text.
  package var rows: [ProseRow] = []
}

/// A row of a table.
package struct ProseRow: Sendable {
  /// From the left; what a cell above reaches into is an empty cell.
  package var cells: [ProseCell] = []
}

/// A cell of a table.
package struct ProseCell: Sendable {
  /// The column of the table that it begins in, from 0, and how many it reaches over.
  package var column: Int, span = 1
  /// What it holds, in order.
  package var blocks: [ProseBlock] = []
  /// Whether its paragraphs are told apart, or all of them stand in one line.
  package var isToldApart = true
}
