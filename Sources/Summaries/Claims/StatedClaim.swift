package import Checks
package import Dates

/// Something that a summary says of actions, as far as its own words tell: matching makes a `Claim` of it.
package struct StatedClaim: Sendable {
  /// What is known without the tracker: kind, place, words, ratings, marks.
  package var claim: Claim
  /// The date by itself; nil where it gives none.
  package var date: UnresolvedReading?
  /// What it stands under.
  package var focus: SummaryFocus?
  /// The title of the Focus 1 action that it stands under; empty where it stands under none.
  package var block = ""

  package init(_ claim: Claim) { self.claim = claim }
}

/// What a theme's main actions are told apart by.
package enum SummaryFocus: Sendable {
  case one, two
}

/// A number of actions that a summary gives.
package struct StatedCount: Sendable {
  /// Which actions are counted.
  package enum Kind: Sendable {
    case main, sub, any
  }

  /// What a number is of.
  package struct Subject: Sendable, Hashable {
    /// Which actions.
    package var kind: Kind
    /// The statuses of the colour that their risk rating has; nil where none is given.
    package var ratings: [Int]?
    /// Their state, by its place among the rule set's; nil where none is given.
    package var state: Int?
    /// Whether they were finished in the period.
    package var isNewlyFinished = false

    package init(kind: Kind) { self.kind = kind }
  }

  /// The number.
  package var number: Int
  /// What it is of.
  package var subject: Subject
  /// The number of which it is a part, and what that is of; nil where it stands under no head.
  package var head: (number: Int, subject: Subject)?
  /// Whether it is of the whole theme, and not of a Focus 1 action or of one focus.
  package var isOfWholeTheme = true
  /// Whether it is a head itself.
  package var isHead = false
  /// How many items are listed under it, and how many those may be at most; nil where none are.
  package var listed: ClosedRange<Int>?
  /// The words that it is given in.
  package var words: String
  /// Where it stands.
  package var place: ClaimPlace
}

/// What a summary says of one theme, as far as its own words tell.
package struct StatedTheme: Sendable {
  /// The theme as the summary writes it.
  package let name: String
  /// Where it begins.
  package let place: ClaimPlace
  /// In the order of the summary.
  package internal(set) var claims: [StatedClaim] = []
  /// The same.
  package internal(set) var counts: [StatedCount] = []
  /// Whether milestones were not read, since their items are not told apart.
  package internal(set) var hasUnreadMilestones = false
  /// How many marks `[check: …]` are left.
  package internal(set) var checkMarks = 0

  package init(name: String, place: ClaimPlace) { (self.name, self.place) = (name, place) }
}
