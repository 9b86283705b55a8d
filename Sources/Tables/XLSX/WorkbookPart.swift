import Documents
import Texts

/// What `workbook.xml` says: the sheets in order, and from when dates are counted.
final class WorkbookPart: WorkbookHandler {
  static let elements: [StaticString] = ["sheet", "workbookPr", "workbook"]
  static let attributes: [StaticString] = ["name", "id", "state", "date1904"]

  struct SheetEntry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  let wantsText = false
  private let context: ReadContext
  private(set) var sheets: [SheetEntry] = []
  private(set) var serials = SerialDate.from1900
  private(set) var isWorkbook = false

  init(_ context: ReadContext) { self.context = context }

  func begin(_ element: Int, _ attributes: XMLAttributes) throws(TableError) {
    switch element {
    case 0:
      if sheets.count >= context.limits[.sheets] { throw context.refusal(.sheets, at: .part("workbook.xml")) }
      sheets.append(
        SheetEntry(
          name: attributes[0].map(shortName) ?? "Sheet\(sheets.count + 1)",
          relationship: attributes[1] ?? "",
          isHidden: (attributes[2] ?? "visible") != "visible"))
    case 1: if attributes[3] == "1" || attributes[3] == "true" { serials = .from1904 }
    default: isWorkbook = true
    }
  }

  func end(_ element: Int) {}
  func text(_ piece: Bytes) {}
}
