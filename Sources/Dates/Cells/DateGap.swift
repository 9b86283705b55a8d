import Texts

/// What stands between two neighbouring words of a text in which dates are sought.
package struct DateGap: Equatable, Sendable {
  /// The one sign that stands there, where there is one.
  package enum Sign: Sendable {
    case none, hyphen, slash, stop, ampersand, opening
    /// Anything else, or several.
    case other
  }

  /// The only sign, a comma and an apostrophe aside.
  package private(set) var sign = Sign.none
  /// Whether a comma stands before anything else but spaces.
  package private(set) var hasComma = false
  /// Whether an apostrophe stands behind anything else but spaces.
  package private(set) var hasApostrophe = false
  /// Whether a space stands in it.
  package private(set) var hasSpace = false

  /// One space.
  static let space = DateGap(hasSpace: true)
  /// Something that no date has between its words.
  static let other = DateGap(sign: .other)

  private init(sign: Sign = .none, hasSpace: Bool = false) {
    self.sign = sign
    self.hasSpace = hasSpace
  }

  /// Reads what stands at some bytes of the source.
  init(_ source: Bytes, _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = UTF8Scalar.read(source, at: position)
      position += length
      if scalar.isSpace {
        hasSpace = true
        continue
      }
      switch scalar {
      case "'", "\u{2019}", "\u{2018}":
        if hasApostrophe { sign = .other }
        hasApostrophe = true
      case ",":
        if hasComma || hasApostrophe || sign != .none { sign = .other }
        hasComma = true
      default:
        sign = sign != .none || hasApostrophe ? .other : DateGap.sign(scalar)
      }
      if sign == .other { return }
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Sign {
    if scalar.isDash { return .hyphen }
    switch scalar {
    case "/": return .slash
    case ".": return .stop
    case "&": return .ampersand
    case "(": return .opening
    default: return .other
    }
  }

  /// Nothing but spaces.
  package var isSpace: Bool { sign == .none && !hasComma && !hasApostrophe }

  /// Nothing but spaces, a comma before them or none.
  package var isSpaceOrComma: Bool { sign == .none && !hasApostrophe }

  /// The sign and nothing else, not even a space.
  package func isTight(_ sign: Sign) -> Bool { self.sign == sign && !hasSpace && !hasComma && !hasApostrophe }

  /// Spaces or one hyphen, a comma before them or none: between a day and its month, or a month and its year.
  package var joinsDayAndMonth: Bool { (sign == .none || sign == .hyphen) && !hasApostrophe }

  /// Spaces or one hyphen and no comma: between a word such as a season and its year.
  var joinsWords: Bool { (sign == .none || sign == .hyphen) && !hasComma && !hasApostrophe }

  /// What may stand before the year of a day: spaces, a hyphen or an apostrophe, or several of these.
  var joinsDayAndYear: Bool { sign == .none || sign == .hyphen }

  /// What may stand between a month's name and its year: also a slash or a full stop.
  var joinsMonthAndYear: Bool {
    switch sign {
    case .none, .hyphen, .slash, .stop: true
    default: false
    }
  }
}
