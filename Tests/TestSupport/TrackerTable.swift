/// A tracker as a test writes it: sheets of headers and rows, all as typed.
package struct TrackerTable: Sendable {
  package struct Sheet: Sendable {
    package var name: String
    package var headers: [String]
    package var rows: [[String]]

    package init(name: String, headers: [String], rows: [[String]]) {
      self.name = name
      self.headers = headers
      self.rows = rows
    }
  }

  package var sheets: [Sheet]

  package init(sheets: [Sheet]) { self.sheets = sheets }

  /// Reads a table with a line a row and `|` between cells; the first line names fields: `ref`, `due`, `status`
  /// (of `period`), `status 2023-12`. `¶` stands for a line break inside a cell.
  package init(_ text: String, period: String = "2024-01") {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { Self.trimmed($0).replacing("¶", with: "\n") }
    }
    let headers = (lines.first ?? []).map { Self.header($0, period: period) }
    sheets = [Sheet(name: "Sheet1", headers: headers, rows: Array(lines.dropFirst()))]
  }

  /// The header that a typical tracker has over a field.
  package static func header(_ field: String, period: String = "2024-01") -> String {
    let words = field.split(separator: " ").map(String.init)
    let month = words.count > 1 ? words[1] : period
    switch words.first ?? "" {
    case "status": return "Status (\(month))"
    case "update": return "Update (Initial and Date) (\(month))"
    case let name: return titles[name] ?? name
    }
  }

  private static let titles = [
    "theme": "Theme", "workstream": "Workstream", "ref": "Ref", "title": "Action", "director-lead": "Director Lead",
    "cabinet-member": "Cabinet Member", "other-leads": "Other Leads", "update-owner": "Update Owner (if different)",
    "start": "Start date", "due": "Due date", "main-action-risk": "Main Action Risk",
  ]

  private static func trimmed(_ cell: Substring) -> String {
    let start = cell.firstIndex { $0 != " " } ?? cell.endIndex
    let end = cell.lastIndex { $0 != " " }.map { cell.index(after: $0) } ?? start
    return String(cell[start..<end])
  }
}

extension TrackerTable {
  /// The file formats that a table can be written in.
  package enum Format: String, Sendable, CaseIterable { case csv, tsv, json, ndjson, xlsx, ods, fods }

  /// The table as a file; formats without sheets have a theme column where there are several sheets.
  package func bytes(_ format: Format = .csv) -> [UInt8] {
    switch format {
    case .csv: Array(lines(separator: ",").utf8)
    case .tsv: Array(lines(separator: "\t").utf8)
    case .json: Array("[\(objects.joined(separator: ",\n"))]\n".utf8)
    case .ndjson: Array((objects.joined(separator: "\n") + "\n").utf8)
    case .xlsx: workbook
    case .ods: openDocument.bytes
    case .fods: openDocument.flat
    }
  }

  /// All rows under one row of headers.
  private var joined: (headers: [String], rows: [[String]]) {
    guard sheets.count > 1, let headers = sheets.first?.headers else {
      return (sheets.first?.headers ?? [], sheets.first?.rows ?? [])
    }
    let rows = sheets.flatMap { sheet in
      // A sheet's columns may stand in an order of their own.
      let columns = headers.map { sheet.headers.firstIndex(of: $0) }
      return sheet.rows.map { row in [sheet.name] + columns.map { $0.map { row[$0] } ?? "" } }
    }
    return (["Theme"] + headers, rows)
  }

  private func lines(separator: String) -> String {
    let (headers, rows) = joined
    return ([headers] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator) + "\r\n"
    }.joined()
  }

  private var objects: [String] {
    let (headers, rows) = joined
    return rows.map { row in
      "{" + zip(headers, row).map { "\(Self.quoted($0)): \(Self.quoted($1))" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private var workbook: [UInt8] {
    var builder = WorkbookBuilder()
    builder.sheets = sheets.map { sheet in
      let rows = ([sheet.headers] + sheet.rows).map { row in
        let cells = row.map { "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped($0))</t></is></c>" }
        return "<row>\(cells.joined())</row>"
      }
      return (name: Self.escaped(sheet.name), xml: WorkbookBuilder.sheet(rows.joined()))
    }
    return builder.bytes
  }

  private var openDocument: OpenDocumentBuilder {
    var builder = OpenDocumentBuilder()
    builder.tables = sheets.map { sheet in
      let rows = ([sheet.headers] + sheet.rows).map { row in
        let cells = row.map { cell in
          OpenDocumentBuilder.cell(
            "office:value-type=\"string\"",
            Self.escaped(cell).split(separator: "\n", omittingEmptySubsequences: false).map { line in
              "<text:p>\(line.replacing("\t", with: "<text:tab/>"))</text:p>"
            }.joined())
        }
        return OpenDocumentBuilder.row(cells.joined())
      }
      return OpenDocumentBuilder.table(rows.joined(), name: Self.escaped(sheet.name))
    }
    return builder
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
