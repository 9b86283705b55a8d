import Texts
import Trackers

/// What is asked of a title for every row.
struct TitleNote: BitwiseCopyable {
  /// Another for each title that is remembered; -1 where none is.
  let number: Int32
  /// Whether an action that has it is an assurance action.
  let isAssurance: Bool
  /// Whether it mentions a ref.
  let mentionsRef: Bool

  /// The note of a title.
  init(_ title: Bytes, _ scope: CheckScope, number: Int32 = -1) {
    self.number = number
    isAssurance = scope.titles.begins(title)
    mentionsRef = scope.refs.isMentioned(in: title)
  }
}
