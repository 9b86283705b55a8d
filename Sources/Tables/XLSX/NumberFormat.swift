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

/// One of the parts that semicolons make of a format.
struct NumberFormatSection: Sendable {
  /// In the order of the code.
  var pieces: [Piece] = []
  /// How its digits are to be written, where it has any.
  var digits = Digits()

  /// A piece of a section.
  enum Piece: Hashable, Sendable {
    case literal(String)
    case general
    /// Where the number's digits go.
    case digits
    case text
    case year(Int)
    case month(Int)
    case day(Int)
    case hour(Int)
    case minute(Int)
    case second(Int)
    /// Tenths of a second and smaller, as many digits.
    case fraction(Int)
    case half
    /// Hours, minutes or seconds past the usual end: `[h]`.
    case elapsedHours, elapsedMinutes, elapsedSeconds

    /// Whether the piece is one of a date or time.
    var isTemporal: Bool {
      switch self {
      case .literal, .general, .digits, .text, .fraction: false
      default: true
      }
    }
  }

  /// How digits are written.
  struct Digits: Hashable, Sendable {
    /// At least so many before the point.
    var integers = 0
    /// So many behind it.
    var decimals = 0
    /// Decimals that are shown even where they are zero.
    var fixedDecimals = 0
    /// Whether thousands are set apart.
    var groups = false
    /// How often the number is multiplied by 100.
    var percents = 0
    /// How often it is divided by 1,000.
    var thousands = 0
    /// Digits of the exponent; nil where there is none.
    var exponent: Int?
    /// Whether it is written as a fraction.
    var isFraction = false
  }

  /// What of a date the section shows.
  var shape: SheetDate.Shape? {
    var day = false
    var month = false
    var year = false
    for piece in pieces {
      switch piece {
      case .day: day = true
      case .month: month = true
      case .year: year = true
      default: break
      }
    }
    switch (day, month, year) {
    case (true, _, true): return .day
    case (false, true, true): return .month
    case (true, _, false), (false, true, false): return .dayWithoutYear
    case (false, false, _): return nil
    }
  }
}
