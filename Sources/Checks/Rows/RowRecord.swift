import Dates

/// What a row shows the others, when it has been read.
struct RowRecord: Sendable {
  /// Of the normalised ref; 0 where it is blank.
  var refHash: UInt64
  /// Of the main action's ref; 0 where there is none.
  var mainHash: UInt64 = 0
  /// Of the first words of an update that others may have; 0 where it cannot have been pasted.
  var pasteHash: UInt64 = 0
  /// The first day of an interval due, where its ref names a main action; the least number where there is none.
  var dueEarliest = Int32.min
  /// Whether it is a main action itself.
  var isMainAction = false
  /// Whether it is a sub action that is not finished, under the main action that its ref names.
  var isUnfinishedSub = false
  /// Whether it is one whose status is rated.
  var isRatedSub = false
  /// Of the normalised theme.
  var themeHash: UInt64 = 0
  /// Whether the update is substantive and not copied.
  var hasNews = false
  /// The refs that an update without news may name, by their hashes; nil where the update is another.
  var named: NamedRefs?
}

/// Hashes of refs that an update may mean: as typed, and with the theme letters of the row's own; 0 where there is
/// none.
struct NamedRefs: BitwiseCopyable, Sendable {
  /// Of a ref with theme letters.
  var whole: UInt64 = 0
  /// Of one without, behind the row's own.
  var short: UInt64 = 0
}
