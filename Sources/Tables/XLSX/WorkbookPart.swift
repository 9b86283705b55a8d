import Documents
import Texts

/// What `workbook.xml` says: the sheets in order, and from when dates are counted.
final class WorkbookPart: WorkbookHandler {
  static let elements: [XMLName] = ["sheet", "workbookPr", "workbook", "definedName"]
  static let attributes: [XMLName] = ["name", "id", "state", "date1904", "localSheetId"]

  /// A sheet as the workbook lists it.
  struct SheetEntry {
    /// As people see it.
    let name: String
    /// The id of the relationship to its part; empty where it has none.
    let relationship: String
    /// Whether people do not see it.
    let isHidden: Bool
  }

  let wantsText = false
  private let context: ReadContext
  /// In the order of the workbook.
  private(set) var sheets: [SheetEntry] = []
  /// By place among the sheets: those that an annotated copy has of its own.
  private(set) var findingsSheets: [Int: FindingsSheet] = [:]
  /// From when days are counted.
  private(set) var serials = SerialDate.from1900
  /// Whether the part was a workbook at all.
  private(set) var isWorkbook = false

  /// A reader that nothing was told to yet.
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
    case 3:
      let sheet = attributes[0].flatMap(FindingsSheet.init(rawValue:))
      if let sheet, let place = attributes[4].flatMap({ Int($0) }) { findingsSheets[place] = sheet }
    case 1: if attributes[3] == "1" || attributes[3] == "true" { serials = .from1904 }
    default: isWorkbook = true
    }
  }

  func end(_ element: Int) {}
  func text(_ piece: Bytes) {}
}
