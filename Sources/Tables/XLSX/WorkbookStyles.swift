import Documents
import Texts

/// The number formats of `styles.xml`, by the numbers that cells name.
final class WorkbookStyles: WorkbookHandler {
  static let elements: [StaticString] = ["xf", "numFmt", "cellXfs"]
  static let attributes: [StaticString] = ["numFmtId", "formatCode"]

  private static let mostFormats = 1 << 16

  let wantsText = false
  private var codes: [Int: String] = [:]
  private var ids: [Int] = []
  private var inCells = false

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    let id = attributes[0].flatMap { Int($0) } ?? 0
    switch element {
    case 0 where inCells && ids.count < Self.mostFormats: ids.append(id)
    case 1 where codes.count < Self.mostFormats: codes[id] = String((attributes[1] ?? "General").prefix(1024))
    case 2: inCells = true
    default: break
    }
  }

  func end(_ element: Int) {
    if element == 2 { inCells = false }
  }

  func text(_ piece: Bytes) {}

  /// The format of each cell style, in order; equal ones are made once.
  func formats() -> [NumberFormat] {
    var made: [Int: NumberFormat] = [:]
    return ids.map { id in
      if let format = made[id] { return format }
      let format = NumberFormat(codes[id] ?? NumberFormat.builtIn(id) ?? "General")
      made[id] = format
      return format
    }
  }
}
