import Dates
import Trackers

/// What an update amounts to, its text aside: all that a fact over updates can read.
struct UpdateView {
  /// What it amounts to.
  let kind: UpdateKind
  /// Whether there is a sign-off, valid or not.
  let isSigned: Bool
  /// The day of the last sign-off, where the calendar has it.
  let signOff: Day?

  /// The view of an update.
  init(_ update: UpdateReading) {
    kind = update.kind
    isSigned = !update.signOffs.isEmpty
    signOff = isSigned ? update.signOff?.day : nil
  }

  /// The first of some bits that `packed` does not use.
  static let spareBit: UInt64 = 16

  /// All of it in one number.
  var packed: UInt64 {
    let kind: UInt64 =
      switch kind {
      case .blank: 0
      case .noNews: 1
      case .dueStatement: 2
      case .substantive: 3
      }
    guard isSigned else { return kind }
    return kind | 4 | (signOff.map { 8 | UInt64(UInt32(bitPattern: $0.number)) << 32 } ?? 0)
  }
}
