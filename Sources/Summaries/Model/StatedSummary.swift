/// What a JSON summary states of a theme outright; texts as they are written, for the words of the rule set to read.
package struct StatedSummary: Sendable {
  /// A Focus 1 main action.
  package struct Block: Sendable {
    package var title = "", summary = ""
    package var progress: [SummaryLine] = [], next: [SummaryLine] = []
    /// Issues that are texts, and those that are objects.
    package var issues: [SummaryLine] = [], stated: [Exception] = []
    package var place = SummaryPlace()
  }

  /// An exception; a ref of nil is an unnamed exception's.
  package struct Exception: Sendable {
    package var ref: String?
    package var title = "", rating = "", due = "", dateChange = "", commentary = ""
    /// What a mark `[check: …]` says; empty where there is none.
    package var check = ""
    package var place = SummaryPlace()
  }

  /// A milestone.
  package struct Milestone: Sendable {
    package var text = "", state = "", date = ""
    package var ref: String?
    package var place = SummaryPlace()
  }

  /// A number of actions, under a head.
  package struct Count: Sendable {
    package var text = "", head = "", headKind = "", headRating = "", kind = "", rating = "", state = ""
    package var of: Int?, n = 0
    /// How many items are listed under it, and how many it may be where an item may be two.
    package var listed: Int?, maybe: Int?
    package var place = SummaryPlace()
  }

  /// What the theme or a block is said to have none of: `no exceptions`, …
  package var coverage: [SummaryLine] = []
  package var focus1: [Block] = []
  package var exceptions: [Exception] = []
  package var milestones: [Milestone] = []
  package var counts: [Count] = []

  package init() {}
}
