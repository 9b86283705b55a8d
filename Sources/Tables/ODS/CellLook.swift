import Dates

/// What the style of an OpenDocument cell makes of it.
struct CellLook {
  /// The hue of its fill.
  var hue: CellHue?
  /// How it shows a date; nil where it has no format.
  var date: DateLook?

  /// How a date is shown.
  struct DateLook {
    /// Of dates for which no condition holds.
    let shape: SheetDate.Shape?
    /// Of others: the first whose condition holds.
    let conditional: [(condition: DateStyle.Condition, shape: SheetDate.Shape?)]

    /// The shape in which a value is shown; nil where it is shown as no date.
    func shape(of value: Double) -> SheetDate.Shape? {
      for (condition, shape) in conditional where condition.holds(for: value) { return shape }
      return shape
    }
  }
}
