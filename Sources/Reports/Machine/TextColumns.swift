import Checks
import Tables

/// Where cells begin in a CSV's own text, for those who open it in an editor.
struct TextColumns {
  /// A line and a column, from 1; columns count code points.
  struct Place: Hashable {
    /// From 1.
    let line: Int
    /// From 1, in code points.
    let column: Int
  }

  private struct Cell: Hashable {
    /// The record's first line.
    let line: Int
    /// From 0.
    let field: Int
  }

  private var places: [Cell: Place] = [:]

  /// Finds the cells of the findings; none in files that are no CSV or TSV in UTF-8, or that can no longer be read.
  init(_ report: Report) {
    let findings = report.findings + report.waived.map(\.finding)
    let cells = Set(findings.compactMap { TextColumns.cell($0.location) })
    guard !cells.isEmpty, let delimiter = report.tracker.file.delimiter, let text = try? report.tracker.file.contents(),
      !text.starts(with: [0xFF, 0xFE]), !text.starts(with: [0xFE, 0xFF])
    else { return }
    var walk = Walk(text: text, delimiter: delimiter)
    let wanted = Dictionary(grouping: cells, by: \.line)
    for line in wanted.keys.sorted() {
      guard walk.moves(toLine: line) else { return }
      for field in (wanted[line] ?? []).map(\.field).sorted() {
        guard let place = walk.place(ofField: field) else { break }
        places[Cell(line: line, field: field)] = place
      }
    }
  }

  /// Where the cell begins; nil where that is not known.
  func place(_ location: Finding.Location?) -> Place? { TextColumns.cell(location).flatMap { places[$0] } }

  private static func cell(_ location: Finding.Location?) -> Cell? {
    guard let line = location?.line, let letters = location?.cell?.prefix(while: \.isLetter), letters.utf8.count <= 4
    else { return nil }
    let field = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    return field >= 0 ? Cell(line: line, field: field) : nil
  }

  /// Goes through a text once, from line to line, and within a record from field to field.
  private struct Walk {
    let text: [UInt8]
    let delimiter: UInt8
    private var position: Int
    private var line = 1
    private var lineStart: Int
    /// The field that begins at `position`.
    private var field = 0

    init(text: [UInt8], delimiter: UInt8) {
      self.text = text
      self.delimiter = delimiter
      position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      lineStart = position
    }

    mutating func moves(toLine wanted: Int) -> Bool {
      while line < wanted, position < text.count { step() }
      field = 0
      return line == wanted && position < text.count
    }

    mutating func place(ofField wanted: Int) -> Place? {
      while field < wanted {
        skipField()
        guard position < text.count, text[position] == delimiter else { return nil }
        position += 1
        field += 1
      }
      let column = text[lineStart..<position].count { $0 & 0xC0 != 0x80 } + 1
      return Place(line: line, column: column)
    }

    private mutating func skipField() {
      if position < text.count, text[position] == UInt8(ascii: "\"") {
        position += 1
        while position < text.count, !closesQuotes() { step() }
      }
      while position < text.count, text[position] != delimiter, !isLineEnd(text[position]) { position += 1 }
    }

    /// Whether a quotation mark that ends the field stands here; a doubled one is passed over.
    private mutating func closesQuotes() -> Bool {
      guard text[position] == UInt8(ascii: "\"") else { return false }
      if position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") {
        position += 1
        return false
      }
      return true
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func step() {
      let byte = text[position]
      position += 1
      let endsLine = byte == 0x0A || byte == 0x0D && (position >= text.count || text[position] != 0x0A)
      if endsLine {
        line += 1
        lineStart = position
      }
    }
  }
}
