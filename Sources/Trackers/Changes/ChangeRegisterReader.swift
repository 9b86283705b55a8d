import Dates
package import RuleSets
package import Tables
import Texts

/// Reads a change register: a table with a header over refs and one over agreed due dates, wherever it begins.
package struct ChangeRegisterReader: Sendable {
  /// The header row is one of so many first rows of a sheet.
  private static let mostRowsAbove = 64

  private let spellings: [ChangeField: [String]]
  private let headers: [String: ChangeField]
  /// The columns' own names, which JSON has for them.
  private let members: [String: ChangeField]
  private let lines: ChangeLineReader

  /// A reader of registers whose headers, dates and refs are as the rule set says.
  package init(_ ruleSet: RuleSet) {
    spellings = ruleSet.changeHeaders
    headers = spellings.reduce(into: [:]) { headers, spelling in
      for header in spelling.value { headers[normalised(header)] = spelling.key }
    }
    members = ChangeField.allCases.reduce(into: [:]) { members, field in
      members[normalised(field.rawValue)] = field
      // As many programs write it: agreedOn.
      members[field.rawValue.replacing("-", with: "")] = field
    }
    lines = ChangeLineReader(ruleSet)
  }

  /// Reads every line of each sheet that has such headers.
  ///
  /// - Throws: `TableError` for the first line that cannot be used, with its place; and where no sheet has the headers.
  package func read(_ file: TableFile) throws(TableError) -> ChangeRegister {
    var found = FoundChanges()
    var hasHeader = false
    for sheet in file.sheets {
      if try read(sheet, of: file.path, into: &found) { hasHeader = true }
    }
    if !hasHeader { throw noHeader(file.path) }
    return ChangeRegister(path: file.path, lines: found.lines, hashes: found.hashes)
  }

  /// Reads the lines of a sheet; whether it has the headers.
  private func read(
    _ sheet: any Sheet, of path: String, into found: inout FoundChanges
  ) throws(TableError) -> Bool {
    let block = RowBlock()
    var columns: [ChangeField: Int]?
    var rowsAbove = 0
    while let chunk = try sheet.nextChunk() {
      try sheet.read(chunk, into: block)
      for row in block.rows.indices {
        let cells = ChangeCells(block: block, row: row, chunk: chunk, sheet: sheet, path: path)
        if let columns {
          guard let line = try lines.line(cells, columns) else { continue }
          try found.add(line.line, line.hash, cells, columns)
        } else {
          if rowsAbove == Self.mostRowsAbove { return false }
          rowsAbove += 1
          columns = try self.columns(of: cells)
        }
      }
    }
    return columns != nil
  }

  /// The column of each field, where the row is one of headers; nil for other rows.
  private func columns(of cells: ChangeCells) throws(TableError) -> [ChangeField: Int]? {
    let named = cells.filled.compactMap { column -> (field: ChangeField, column: Int)? in
      let header = normalised(cells.text(column))
      let field = (cells.sheet.hasMemberNames ? members[header] : nil) ?? headers[header]
      return field.map { ($0, column) }
    }
    var columns: [ChangeField: Int] = [:]
    var twice: (first: Int, second: Int)?
    for (field, column) in named {
      if let first = columns[field] { twice = twice ?? (first, column) } else { columns[field] = column }
    }
    guard columns[.ref] != nil, columns[.to] != nil else { return nil }
    guard let (first, second) = twice else { return columns }
    throw cells.error(
      at: second,
      "\"\(shortLine(cells.text(first)))\" and \"\(shortLine(cells.text(second)))\" stand over the same thing",
      remedy: "keep the column that holds, and give the other another name")
  }

  private func noHeader(_ path: String) -> TableError {
    func looked(_ field: ChangeField) -> String {
      (spellings[field] ?? []).map { "\"\($0)\"" }.joined(separator: ", ")
    }
    return TableError(
      .notAChangeRegister, path: path,
      problem:
        "no row has both a header over refs (one of \(looked(.ref))) and one over the dates that were agreed (one "
        + "of \(looked(.to)))",
      remedy: "name the columns so, or add your own headings under changes in a rule set (--rules)")
  }
}

/// The lines of a register that were read so far.
private struct FoundChanges {
  private(set) var lines: [ChangeLine] = []
  /// Of the lines' refs.
  private(set) var hashes: [UInt64] = []
  private var counts: [UInt64: Int] = [:]

  mutating func add(
    _ line: ChangeLine, _ hash: UInt64, _ cells: ChangeCells, _ columns: [ChangeField: Int]
  ) throws(TableError) {
    let count = counts[hash, default: 0] + 1
    counts[hash] = count
    if count > ChangeRegister.mostLinesOfRef {
      throw cells.error(
        .limit, at: columns[.ref], "\(shortLine(line.ref)) has more than \(ChangeRegister.mostLinesOfRef) lines",
        remedy: "leave out those of dates that no tracker has any more")
    }
    lines.append(line)
    hashes.append(hash)
  }
}
