import Trackers

/// What kind of action it is and what it states, now and before: all that a fact over statuses can read.
///
/// It is one number, of which the parts are read: so rows with the same number show the same.
struct StatusesView {
  /// From the lowest bit on: two for the kind, one for whether the action is finished, then `StatusNote.width` for each
  /// status, and one for whether it was finished in the previous period.
  let packed: UInt64

  init(
    kind: ActionKind, _ status: StatusNote, isFinished: Bool, previous: StatusNote, wasFinished: Bool,
    monthBefore: StatusNote, twoMonthsBefore: StatusNote
  ) {
    let kind: UInt64 =
      switch kind {
      case .main: 0
      case .sub: 1
      case .assurance: 2
      }
    var packed = UInt64(twoMonthsBefore.number)
    packed = packed << StatusNote.width | UInt64(monthBefore.number)
    packed = packed << StatusNote.width | UInt64(previous.number)
    packed = packed << StatusNote.width | UInt64(status.number)
    self.packed = packed << 3 | (isFinished ? 4 : 0) | kind | (wasFinished ? 1 << 63 : 0)
  }

  /// What kind of action it is.
  var kind: ActionKind { packed & 3 == 0 ? .main : packed & 3 == 1 ? .sub : .assurance }
  /// Whether the status is finished, or blank and the newest known one before it was finished.
  var isFinished: Bool { packed & 4 != 0 }
  /// The same of the previous period; false where there is none.
  var wasFinished: Bool { packed >> 63 != 0 }

  /// The status of the period checked.
  var status: StatedStatus { stated(0) ?? .blank }
  /// That of the previous period; nil where there is none.
  var previous: StatedStatus? { stated(1) }
  /// Those of the months before the period, of this tracker or the newest earlier one; nil where neither has the month.
  var monthBefore: StatedStatus? { stated(2) }
  /// That of the month two before the period.
  var twoMonthsBefore: StatedStatus? { stated(3) }

  private func stated(_ place: UInt64) -> StatedStatus? {
    StatusNote.status(UInt16(packed >> (3 + place * StatusNote.width) & (1 << StatusNote.width - 1)))
  }
}
