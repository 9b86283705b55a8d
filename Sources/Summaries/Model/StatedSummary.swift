/// What a JSON summary states of a theme outright; texts as they are written, for the words of the rule set to read.
package struct StatedSummary: Sendable {
  /// A Focus 1 main action.
  package struct Block: Sendable {
    /// The action's title, and what stands under the summary.
    package var title = "", summary = ""
    /// What was done, and what is next.
    package var progress: [SummaryLine] = [], next: [SummaryLine] = []
    /// Issues that are texts, and those that are objects.
    package var issues: [SummaryLine] = [], stated: [Exception] = []
    /// Where it stands.
    package var place = SummaryPlace()
  }

  /// An exception; a ref of nil is an unnamed exception's.
  package struct Exception: Sendable {
    /// The ref as written.
    package var ref: String?
    /// What it says of the action.
    package var title = "", rating = "", due = "", dateChange = "", commentary = ""
    /// What a mark `[check: …]` says; empty where there is none.
    package var check = ""
    /// Where it stands.
    package var place = SummaryPlace()
  }

  /// A milestone.
  package struct Milestone: Sendable {
    /// Its wording, its state and its date.
    package var text = "", state = "", date = ""
    /// The ref as written; nil where it gives none.
    package var ref: String?
    /// Where it stands.
    package var place = SummaryPlace()
  }

  /// A number of actions, under a head.
  package struct Count: Sendable {
    /// The sentence, and what it counts.
    package var text = "", head = "", headKind = "", headRating = "", kind = "", rating = "", state = ""
    /// The number of its head, and its own.
    package var of: Int?, n = 0
    /// How many items are listed under it, and how many it may be where an item may be two.
    package var listed: Int?, maybe: Int?
    /// Where it stands.
    package var place = SummaryPlace()
  }

  /// What the theme or a block is said to have none of: `no exceptions`, …
  package var coverage: [SummaryLine] = []
  /// The Focus 1 main actions.
  package var focus1: [Block] = []
  /// What else is off track or on hold.
  package var exceptions: [Exception] = []
  /// What is to be reached, and by when.
  package var milestones: [Milestone] = []
  /// How many actions there are.
  package var counts: [Count] = []

  package init() {}
}
