import Dates

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
    return SheetDate.Shape(day: day, month: month, year: year)
  }
}
