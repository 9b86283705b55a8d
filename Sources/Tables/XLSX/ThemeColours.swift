import Documents
import Texts

/// The colours of a workbook's theme, in the order in which styles name them.
final class ThemeColours: WorkbookHandler {
  static let elements: [XMLName] = [
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
    "srgbClr", "sysClr",
  ]
  static let attributes: [XMLName] = ["val", "lastClr"]

  static var namespaces: [String] {
    ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"]
  }

  let wantsText = false
  /// By number: red, green and blue; nil where the theme does not say.
  private(set) var colours: [UInt32?] = Array(repeating: nil, count: 12)
  private var current: Int?

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    if element < 12 {
      current = element
    } else if let place = current, colours[place] == nil {
      colours[place] = attributes[element == 12 ? 0 : 1].flatMap(FillColour.rgb)
    }
  }

  func end(_ element: Int) {
    if element < 12 { current = nil }
  }

  func text(_ piece: Bytes) {}
}
