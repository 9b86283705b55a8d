package import Dates
package import Texts

/// When a rule is raised: tests of facts, joined.
///
/// Facts are named by their index in the table of signatures that the rule set was loaded with.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// Holds where this one does, and not where it is open.
  case certainly(Condition)
  case test(FactTest)
  /// Holds where another rule is raised, by index among the rule set's rules; one that is off never is.
  case rule(Int)
  /// What actions come to together; only rules whose subject has actions ask for it.
  case sum(Sum)
}

/// What the actions of a theme, of a lead or of the tracker come to together, and what that is asked.
package struct Sum: Sendable {
  /// What is worked out of the actions.
  package enum Kind: String, Sendable, CaseIterable {
    /// How many there are.
    case count
    /// How many of some others they are, from 0 to 1.
    case share
    /// How many of them have the value of a fact that most have, from 0 to 1.
    case same
  }

  /// What is worked out.
  package let kind: Kind
  /// Its number among the sums of the rule set's conditions, from 0.
  package let number: Int
  /// The actions that are counted; nil for all of those in `among`.
  package internal(set) var of: Counted?
  /// The actions that they are a share of; nil for all that the subject has.
  package internal(set) var among: Counted?
  /// The fact whose values are held against each other, by index; nil but for `same`.
  package internal(set) var fact: Int?
  /// What the number is asked, each a comparison of numbers; all have to hold.
  package internal(set) var tests: [Test]

  /// Whether an action counts.
  ///
  /// An action of which neither holds may or may not count: what its condition comes to is open.
  package struct Counted: Sendable {
    /// The condition as it is written.
    package let condition: Condition
    /// Holds of the actions that count.
    package let holds: Condition
    /// Holds of those that do not.
    package let fails: Condition

    /// The actions of which the condition holds.
    package init(_ condition: Condition) { self.init(condition, holds: condition, fails: .not(condition)) }

    /// The same, decided by other conditions.
    init(_ condition: Condition, holds: Condition, fails: Condition) {
      self.condition = condition
      self.holds = holds
      self.fails = fails
    }
  }

  /// The conditions that actions are asked, as they are written.
  package var conditions: [Condition] { [of, among].compactMap { $0?.condition } }
}

/// A test of a fact.
package struct FactTest: Sendable {
  /// The fact, by index.
  package let fact: Int
  /// What the fact is asked.
  package let test: Test
  /// Its number among the different tests of the rule set, from 0: equal tests have the same.
  package let number: Int

  package init(fact: Int, _ test: Test, number: Int) {
    self.fact = fact
    self.test = test
    self.number = number
  }
}

/// An operator with its operand, typed by the fact that it tests.
package enum Test: Hashable, Sendable {
  // flag
  case isTrue(Bool)
  // text
  case blank(Bool)
  /// The whole normalised text is one of these, which are normalised.
  case textIs([String])
  /// There is a text, and the whole of it is none of these.
  case textDiffers([String])
  /// The whole normalised text is a phrase of the list.
  case matches(list: PhraseListID)
  /// Some phrase of one of the lists stands in the text.
  case holds(lists: [PhraseListID])
  /// Some phrase of the list stands in the text with no phrase of `unless` wholly among the `within` words before it.
  case holdsUnlessPreceded(list: PhraseListID, unless: PhraseListID, within: Int)
  /// Some phrase of the list stands in the text that has a phrase of `near` (or, where `isNear` is false, has none)
  /// wholly among the `within` words before it or behind it.
  case holdsNear(list: PhraseListID, near: PhraseListID, within: Int, isNear: Bool)
  /// The text as typed contains one of these characters sequences.
  case contains([String])
  // status; a set of status indices (see `StatusSet`)
  case statusIs(StatusSet)
  // reading
  case readingIs(Set<String>)
  case marked(Set<String>)
  /// There is a value, or there is none; of texts and lists `blank` and `empty` say it.
  case known(Bool)
  // reading and date
  /// Every day of it falls on one of these.
  case weekday(Set<Weekday>)
  // number, numbers; `equal` is a question of sameness, the others are of order
  case compare(Comparison, Operand)
  // choice
  case choiceIs(Set<String>)
  // statuses, refs
  case empty(Bool)
  // text, status, choice, flag, reading, date, statuses
  /// The value lies so to that of another fact.
  case related(Relation, fact: Int)

  /// How two numbers lie to each other.
  package enum Comparison: String, Sendable, CaseIterable {
    case equal = "is", atLeast = "at-least", atMost = "at-most", moreThan = "more-than", lessThan = "less-than"
  }

  /// What a value is held against.
  package enum Operand: Hashable, Sendable {
    case number(Double)
    case fact(Int)
  }
  /// How a value lies to that of another fact; named as the operator is.
  package enum Relation: String, Sendable {
    // texts, statuses, choices, flags
    /// Both are there, and the same.
    case same = "same-as"
    /// Both are there, and not the same.
    case differs = "differs-from"
    // texts
    /// The other one as typed stands in it.
    case contains
    // statuses
    /// The status is rated, and worse (of higher rank) than the other fact's rated status.
    case worse = "worse-than"
    // days
    /// Every day of the one is before every day of the other.
    case before
    case after
    /// The last day of the one is before (after) the last day of the other.
    case endsBefore = "ends-before"
    case endsAfter = "ends-after"
    case sameDays = "same-days"
    // a list of rated statuses, and a status
    case allWorse = "all-worse-than"
    case allBetter = "all-better-than"
    case includes

    /// Whether it is an order: such a comparison is open where one side is not there, or where days, or ratings, are on
    /// both sides of the other.
    var isOfOrder: Bool {
      switch self {
      case .before, .after, .endsBefore, .endsAfter, .worse, .allWorse, .allBetter: true
      case .same, .differs, .contains, .sameDays, .includes: false
      }
    }

    /// Whether it looks at all days of a reading, where others look at the last one: at its own, at the other's.
    package var asksAllDays: (own: Bool, other: Bool) {
      (self == .after || self == .sameDays, self == .before || self == .sameDays)
    }
  }

  /// The fact on the operator's other side.
  package var comparedFact: Int? {
    switch self {
    case .related(_, let fact), .compare(_, .fact(let fact)): fact
    default: nil
    }
  }

  /// Whether it asks for an order.
  package var isOfOrder: Bool {
    switch self {
    case .related(let relation, _): relation.isOfOrder
    case .compare(let comparison, _): comparison != .equal
    default: false
    }
  }
}
