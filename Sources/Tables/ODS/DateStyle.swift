import Dates

/// What a format of OpenDocument makes of a date.
struct DateStyle {
  /// How much of a date it shows; nil where it shows none, but a time or a year alone.
  var shape: SheetDate.Shape?
  /// Other formats that stand in for it, in the order in which their conditions are tried.
  var maps: [Map] = []

  /// Another format for some values.
  struct Map {
    /// When it stands in.
    let condition: Condition
    /// Its name.
    let style: String
  }

  /// A condition on a cell's value: `value()>=0`.
  struct Condition {
    private let isMet: @Sendable (Double) -> Bool

    /// Nil where the text is none that is known.
    init?(_ text: String) {
      let squeezed = text.filter { !$0.isWhitespace }
      guard squeezed.hasPrefix("value()") else { return nil }
      let rest = squeezed.dropFirst("value()".count)
      let sign = rest.prefix { "<>=!".contains($0) }
      // May be infinite: for "always", LibreOffice writes the largest number, rounded to one that is larger.
      guard let border = Double(rest.dropFirst(sign.count)) else { return nil }
      switch sign {
      case "<": isMet = { $0 < border }
      case "<=": isMet = { $0 <= border }
      case ">": isMet = { $0 > border }
      case ">=": isMet = { $0 >= border }
      case "=": isMet = { $0 == border }
      case "!=", "<>": isMet = { $0 != border }
      default: return nil
      }
    }

    /// Whether it holds for a value.
    func holds(for value: Double) -> Bool { isMet(value) }
  }
}
