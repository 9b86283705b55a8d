import Documents
import Reports

extension HistoryExport {
  /// Every table, as `rules/history.schema.json` has it.
  var json: [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      for table in tables {
        json.name(table.name)
        json.array { json in
          for row in table.rows {
            json.object { json in
              for (name, value) in zip(table.columns, row) { HistoryExport.write(value, name, &json) }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ value: ExportTable.Value, _ name: String, _ json: inout JSONText) {
    switch value {
    case .text(let text): json.member(name, text)
    case .number(let number): json.member(name, number)
    case .flag(let flag):
      json.name(name)
      json.flag(flag)
    case .none: json.member(name, nil as String?)
    }
  }

  /// The tables of that name, of which there is one, as a spreadsheet reads it.
  func csv(_ name: String) -> [UInt8] {
    var csv = CSVText()
    for table in tables where table.name == name {
      csv.record(table.columns)
      for row in table.rows { csv.record(row.map(HistoryExport.text)) }
    }
    // Without a byte order mark Excel reads UTF-8 as the machine's own code page.
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }

  /// On one line; a blank in front would hide a formula from the one who defuses it.
  private static func text(_ value: ExportTable.Value) -> String {
    switch value {
    case .text(let text): String(DisplayText.safe(text).drop { $0 == " " })
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .none: ""
    }
  }
}
