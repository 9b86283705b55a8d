import Dates
import RuleSets
import Trackers

/// What was recognised, in words.
extension Recognition {
  /// Lines for a person to read, with what its periods are when it is read with the set.
  package func lines(with draft: RuleSetDraft) -> [String] {
    carriedLines + sheetLines + columnLines + periodLines(draft) + labelLines + dateLines + refLines
  }

  private var carriedLines: [String] {
    guard carried == .standard else { return [] }
    let operand = path.contains(" ") ? "\"\(path)\"" : path
    return ["the carried rules read this tracker as it is: slipgauge check \(operand)", ""]
  }

  private var sheetLines: [String] {
    var lines = [path]
    for sheet in sheets {
      let name = sheet.sheet.name.map { "sheet “\($0)”, " } ?? ""
      lines.append("  \(name)header row \(sheet.headerRow)")
    }
    if !hasActions {
      lines.append("  no action stands below the headers: try again when some do, by which statuses and refs are told")
    }
    if !unread.isEmpty { lines.append("  not taken for a table of actions: " + unread.joined(separator: ", ")) }
    if !sections.isEmpty {
      lines.append(
        "  section rows: \(sections.count), such as “\(sections[0])”; taken to name the theme of the rows below")
    }
    return lines
  }

  private var columnLines: [String] {
    var lines = ["", "Columns"]
    for field in Field.allCases {
      for column in Recognition.merged(columns(of: field)) { lines.append(line(field.rawValue, column)) }
    }
    for column in Recognition.merged(others) { lines.append(line("(not read)", column)) }
    return lines
  }

  /// Columns with the same header, on several sheets, as one.
  private static func merged(_ columns: [SketchedColumn]) -> [SketchedColumn] {
    var merged: [SketchedColumn] = []
    for column in columns {
      if let place = merged.firstIndex(where: { SketchedColumn.key($0.header) == SketchedColumn.key(column.header) }) {
        merged[place].cells += column.cells
      } else {
        merged.append(column)
      }
    }
    return merged
  }

  private func line(_ name: String, _ column: SketchedColumn) -> String {
    let samples = column.samples.map { "“\($0.prefix(40))”" }.joined(separator: ", ")
    let space = String(repeating: " ", count: max(1, 16 - name.count))
    return "  \(name)\(space)\(column.header): \(samples.isEmpty ? "nothing in it" : samples)"
  }

  private func periodLines(_ draft: RuleSetDraft) -> [String] {
    var lines = ["", "Periods"]
    if !draft.periods.isEmpty {
      for (period, place) in draft.periods { lines.append("  \(base.dateWords.name(of: period)), \(place.words)") }
    } else if !months.isEmpty {
      let words = base.dateWords
      let names = months.map { period in
        let first = words.name(of: period.from)
        return period.count == 1 ? first : "\(period.count) months from \(first)"
      }
      lines.append("  in the headers: " + names.joined(separator: ", "))
      if Set(months.map(\.count)).count > 1 {
        lines.append(
          "  of more than one unit, which check refuses: name the same unit in all, or take the others out of a copy")
      }
    } else if !columns(of: .period).isEmpty {
      lines.append("  in the column “\(spellings(of: .period)[0])”")
    } else {
      lines.append("  none in headers, over the table, or in the names of sheets and file: check needs --period")
    }
    if let yearStarts {
      lines.append("  years begin in \(base.dateWords.name(ofMonth: yearStarts)), as the headers have it")
    }
    return lines
  }

  private var labelLines: [String] {
    let filled = fills.map { fill in
      let id = fill.status ?? "no status; list it under the fills of one"
      return "  filled \(fill.colour.rawValue): \(fill.count), taken for \(id)"
        + (fill.meaning.map { "; the key says “\($0)”" } ?? "")
    }
    if columns(of: .status).isEmpty { return ["", "Statuses", advice(.status)] }
    if labels.isEmpty { return ["", "Statuses", "  no cell states one in words"] + filled }
    let width = (labels.map(\.text.count).max() ?? 0) + 2
    return ["", "Statuses"]
      + labels.map { label in
        let space = String(repeating: " ", count: width - label.text.count)
        let cells = "\(label.count) cell\(label.count == 1 ? "" : "s")"
        return "  \(label.text)\(space)\(cells), taken for \(label.status ?? "a status of its own")"
          + (label.meaning.map { "; the key says “\($0)”" } ?? "")
      }
  }

  /// What to do where no column stands for a field that most rules rest on.
  private func advice(_ field: Field) -> String {
    let id = field.rawValue
    return "  no column was taken for \(id): if one is, write its header under tracker.columns as \"\(id)\": [\"…\"]"
  }

  private var dateLines: [String] {
    let hasDue = !columns(of: .due).isEmpty
    var lines = dates.isEmpty && hasDue ? [] : ["", "Dates"]
    if !hasDue { lines.append(advice(.due)) }
    for (column, sheet, sketch) in dates {
      let looks = sketch.looks.prefix(4).map { look in
        look.look.isEmpty ? "dates of the workbook (\(look.count))" : "“\(look.example)” (\(look.count))"
      }
      let name = sheets.count > 1 ? (sheet.name.map { "“\($0)”, " } ?? "") : ""
      lines.append("  \(name)\(column.header): " + looks.joined(separator: ", "))
      for cell in sketch.unread {
        lines.append(
          "    cannot be read: \(sheet.address(row: cell.row, column: column.index)) “\(cell.text.prefix(60))”")
      }
    }
    let (day, month) = dates.reduce((0, 0)) { ($0.0 + $1.sketch.dayFirst, $0.1 + $1.sketch.monthFirst) }
    if day + month > 0 {
      lines.append("  order: \(day) dates with the day first alone, \(month) with the month first alone")
    }
    return lines
  }

  private var refLines: [String] {
    var lines = ["", "Refs"]
    if columns(of: .ref).isEmpty { return lines + ["  no column of refs: rows are known by their titles"] }
    for form in refs.forms { lines.append("  \(form.form): \(form.count), such as \(form.example)") }
    if refs.forms.isEmpty { lines.append("  of no form that could be told") }
    if !refs.others.isEmpty {
      let shown = refs.others.prefix(5).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
      lines.append("  of another form: \(refs.others.count), such as \(shown)")
    }
    return lines
  }
}
