import Tables

/// An annotated workbook as somebody leaves it who has filled in cells of its list.
package struct FilledWorkbook {
  private var members: [ZipBuilder.Member] = []

  /// The workbook as it was written.
  package init(_ bytes: [UInt8]) throws {
    let parts = try WorkbookParts(bytes: bytes, path: "filled.xlsx")
    for name in parts.names { members.append(ZipBuilder.Member(name, try parts.content(of: name) ?? [])) }
  }

  /// The workbook's bytes.
  package var bytes: [UInt8] { ZipBuilder(members).bytes }

  /// Fills cells of the first row that holds all the `words`, by their columns' letters; the row's number, nil where
  /// there is no such row.
  @discardableResult
  package mutating func fill(rowWith words: [String], _ cells: KeyValuePairs<String, String>) -> Int? {
    for index in members.indices where members[index].name.hasPrefix("xl/worksheets/sheet") {
      let xml = String(decoding: members[index].content, as: UTF8.self)
      for row in xml.split(separator: "<row ").dropFirst() where words.allSatisfy({ row.contains(">\($0)<") }) {
        guard let number = Int(row.dropFirst(3).prefix { $0 != "\"" }) else { continue }
        var changed = String(row)
        for (column, text) in cells { FilledWorkbook.set("\(column)\(number)", to: text, in: &changed) }
        members[index] = ZipBuilder.Member(members[index].name, xml.replacing(row, with: changed))
        return number
      }
    }
    return nil
  }

  private static func set(_ cell: String, to text: String, in row: inout String) {
    guard let start = row.firstRange(of: "<c r=\"\(cell)\" s=\"") else { return }
    let format = row[start.upperBound...].prefix { $0 != "\"" }
    let rest = row[start.upperBound...].dropFirst(format.count)
    guard rest.hasPrefix("\"/>") else { return }
    row.replaceSubrange(
      start.lowerBound..<rest.index(rest.startIndex, offsetBy: 3),
      with: "<c r=\"\(cell)\" s=\"\(format)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>")
  }
}
