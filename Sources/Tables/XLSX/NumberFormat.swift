import Dates

/// What a workbook's number format makes of a number: a date, and of which shape, or how it is written.
///
/// A format of a year alone (`yyyy`) makes no date: what it shows, `2024`, is read as text, which means the whole year.
/// One of a month or a weekday alone shows no year, like `d-mmm`.
struct NumberFormat: Sendable {
  /// For positive numbers, negative ones, zero and texts, as far as the code has them.
  let sections: [NumberFormatSection]
  /// Nil where the format shows no date.
  let shape: SheetDate.Shape?
  /// Whether the format shows a date or a time.
  let isTemporal: Bool

  /// What cells have that nobody gave a format.
  static let general = NumberFormat("General")

  /// Reads a format's code, `#,##0.00;[Red]-0.00`.
  init(_ code: String) {
    sections = NumberFormatParser.sections(of: code)
    let first = sections.first ?? NumberFormatSection()
    isTemporal = first.pieces.contains { $0.isTemporal }
    shape = isTemporal ? first.shape : nil
  }

  /// The code of a built-in format; nil for those that are only defined by the workbook.
  ///
  /// Formats 14 and 22 follow the reader's country; here that is the United Kingdom. Of the East Asian ones
  /// (27–36, 50–58) this is what they show, without their characters.
  static func builtIn(_ id: Int) -> String? {
    switch id {
    case 0: "General"
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6: "\"£\"#,##0;-\"£\"#,##0"
    case 7, 8: "\"£\"#,##0.00;-\"£\"#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 14: "dd/mm/yyyy"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20, 32: "h:mm"
    case 21, 33: "h:mm:ss"
    case 22: "dd/mm/yyyy hh:mm"
    case 27, 36, 50, 52, 57: "yyyy-mm"
    case 28, 29, 51, 53, 54, 58: "m-d"
    case 30, 31: "yyyy-mm-dd"
    case 34, 35, 55, 56: "h:mm:ss"
    case 37, 38: "#,##0;-#,##0"
    case 39, 40: "#,##0.00;-#,##0.00"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 49: "@"
    default: nil
    }
  }
}
