package import Dates
package import RuleSets

/// Something that a theme progress summary says of actions, held against the tracker: rules on claims are asked of it.
package struct Claim: Sendable {
  /// What it may be a claim of.
  package typealias Kind = ClaimKind

  /// What it is a claim of.
  package var kind: Kind
  /// Where it stands.
  package var place: ClaimPlace
  /// The tracker's theme that it stands under; as the summary has it where the tracker has no such theme.
  package var theme: String
  /// The ref as the summary writes it; empty where it gives none.
  package var ref = ""
  /// The title or the wording as the summary has it.
  package var title = ""
  /// Its actions in the tracker, by their numbers over it, from 0: one where it is matched; several where it may be
  /// either, and a finding must hold of each; of *no issues* the main action of its block.
  package var actions: [Int] = []
  /// Of *no issues* and *no exceptions*, the sub-actions that it speaks of: a list for each of `actions`, else one.
  package var covered: [[Int]] = []
  /// The tracker's action that an unknown ref, or an exception without one, may be meant for; nil where none alone may.
  package var offered: Int?
  /// The statuses that its rating words stand for; nil where it gives none.
  package var ratings: [Int]?
  /// The rating words as written.
  package var ratingWords = ""
  /// The days of the due date, or of a milestone's date; where the year is left out, that of the same month that lies
  /// in the action's due date, else the nearest.
  package var date: DayRange?
  /// The date as written.
  package var dateWords = ""
  /// Whether the summary gives the date's year.
  package var hasYear = false
  /// Whether it gives a deadline that is no month.
  package var hasDeadline = false
  /// Whether a change of the date is asked for.
  package var asksForDateChange = false
  /// What a milestone, or a count, says of the state; as the rule set calls it, empty where it says none.
  package var state = ""
  /// Whether it carries a mark `[check: …]`.
  package var isMarked = false
  /// Whether the same ref is an exception before it.
  package var isRepeated = false
  /// Of a milestone, whether only an earlier tracker has its action.
  package var isOfEarlierTracker = false
  /// Whether its action is of another theme.
  package var isOfOtherTheme = false
  /// Whether it stands under Focus 1 and its action under no such main action, or the other way about.
  package var isOfOtherFocus = false
  /// Of an action left out, whether another finding names it: offered for an unknown ref or an unnamed exception.
  package var isNamedOtherwise = false
  /// What a count gives, and what it differs from.
  package var count: ClaimCount?

  package init(_ kind: Kind, theme: String, place: ClaimPlace) {
    (self.kind, self.theme, self.place) = (kind, theme, place)
  }
}

/// A number of actions, and what it is held against.
package struct ClaimCount: Sendable {
  /// What a count may be held against.
  package typealias Against = ClaimCountAgainst

  /// What it is held against.
  package var against: Against
  /// The number given.
  package var given: Int
  /// The number that it is held against, at least and at most.
  package var least: Int, most: Int
  /// What is counted, as the summary has it.
  package var words: String

  /// A number held against another.
  package init(_ against: Against, given: Int, least: Int, most: Int, words: String) {
    (self.against, self.given, self.least, self.most, self.words) = (against, given, least, most, words)
  }
}
