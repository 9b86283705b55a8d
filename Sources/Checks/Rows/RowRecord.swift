import Dates

/// What a row shows the others, when it has been read.
struct RowRecord: Sendable {
  /// Of the normalised ref; 0 where it is blank.
  var refHash: UInt64
  /// Of the main action's ref; 0 where there is none.
  var mainHash: UInt64 = 0
  /// Of the first words of an update that others may have; 0 where it cannot have been pasted.
  var pasteHash: UInt64
  /// The first day of an interval due, where its ref names a main action; the least number where there is none.
  var dueEarliest = Int32.min
  /// Whether it is a main action itself.
  var isMainAction = false
  /// Whether it is a sub action that is not finished, under the main action that its ref names.
  var isUnfinishedSub = false
  /// Whether it is one whose status is rated.
  var isRatedSub = false
}
