/// A check: when it is raised, what it says, and how it shows itself.
public struct Rule: Sendable {
  /// What it is called by, in reports and in other rules: `rating-understates-slippage`.
  public let id: String
  /// The rule file that the rule comes from; `slipgauge:default` for the rules that slipgauge carries with it.
  package let origin: String
  /// The files that wrote the rule or changed it, in their order.
  package let authors: [String]
  /// How bad it is; a rule that is `off` is never raised.
  public var level: Level
  /// Whether the user asked not to be told of it; it is raised all the same, and others that name it see that.
  package internal(set) var isLeftOut = false
  /// Whether findings of it are told.
  package var isTold: Bool { level != .off && !isLeftOut }
  /// One line, without a full stop.
  public let title: String
  /// What it looks at.
  package let subject: Subject
  /// The field whose cell the finding stands on.
  package let cell: String
  /// When it is raised.
  package internal(set) var condition: Condition
  /// How many exceptions overrides joined to it: it is `all` of the rule's own and of each, turned round.
  package internal(set) var exceptionCount = 0
  /// What is wrong with the row, for a person to read.
  package let message: MessageTemplate
  /// What to do about it.
  package let remedy: MessageTemplate
  /// What a finding says that stands for many rows; nil: the title, and which rows they are.
  package internal(set) var collapsedMessage: CollapsedMessage?
  /// What the cell may be meant to say, where that is one thing; nil where the rule never knows.
  package internal(set) var suggestion: MessageTemplate?
  /// The definition that calls for the rule, quoted; nil where there is none.
  package let reason: String?
  /// Document and section of the reason.
  package let source: String?
  /// When the rule is told once for many rows; nil: always on each row.
  package var collapse: Collapse?
  /// Other levels, messages and collapses in other circumstances; the first that holds counts.
  package internal(set) var cases: [Case]
  /// Rows that raise it, and rows that do not.
  package let examples: RuleExamples
  /// Changes of its conditions that are none, so that no example can show one.
  package let equivalents: [Equivalent]
  /// What the condition needs in order to be evaluated at all.
  package var needs: Set<FactNeed>
  /// Whether it may be raised only because updates are not due yet: before that day its findings are told together.
  package var awaitsUpdates = false
  /// Whether its sentences are in another language than its examples expect.
  package internal(set) var isReworded = false
  /// The fields without whose columns the condition cannot hold.
  package var rests: Set<Field> = []

  /// The field on whose cell the finding stands where that case holds, by its place; nil where none does.
  package func cell(inCase place: Int?) -> String { place.flatMap { cases[$0].cell } ?? cell }

  /// SARIF's levels, and `off`.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case error, warning, note, off

    /// Worst first.
    public static func < (a: Level, b: Level) -> Bool { a.order < b.order }

    private var order: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      case .off: 3
      }
    }
  }

  /// What a rule looks at.
  package enum Subject: String, Sendable, CaseIterable {
    /// Each action of the tracker.
    case action
    /// Each action of the newest earlier tracker.
    case earlierAction = "earlier-action"
    /// Each of those whose ref no row has and that may go on under another: a rule that is raised on it says that it
    /// does, and stands on the action that it goes on as.
    case renumberedEarlierAction = "renumbered-earlier-action"
    /// Each sheet of the tracker, read or not.
    case sheet
    /// Each field on each sheet that was read, and each header that was not read for a misspelling; a field that no
    /// sheet has, once.
    case column
    /// The tracker as a whole, once.
    case tracker
    /// Each theme of the tracker, with its actions.
    case theme
    /// Each director lead of the tracker, with their actions.
    case lead
    /// Each action of the last good night whose ref no row has any more.
    case goneAction = "gone-action"
    /// Each of those that may go on under another ref: a rule that is raised on it says that it does.
    case renumberedAction = "renumbered-action"
    /// Each sheet of the last good night of which no action is left.
    case goneSheet = "gone-sheet"
    /// Each thing that a theme progress summary says of actions.
    case claim

    /// What it is called in problems.
    package var words: String {
      switch self {
      case .action: "actions"
      case .earlierAction: "actions of earlier trackers"
      case .renumberedEarlierAction: "actions of earlier trackers whose ref is gone"
      case .sheet: "sheets"
      case .column: "columns"
      case .tracker: "the tracker"
      case .theme: "themes"
      case .lead: "leads"
      case .goneAction: "actions that are gone since the last night"
      case .renumberedAction: "actions whose ref is gone since the last night"
      case .goneSheet: "sheets that are gone since the last night"
      case .claim: "claims of a summary"
      }
    }

    /// Whether it is the tracker and its parts, not what stands in its rows: rules on these tell what was not read.
    package var isOfReading: Bool {
      switch self {
      case .action, .earlierAction, .renumberedEarlierAction, .goneAction, .renumberedAction, .goneSheet, .theme, .lead,
        .claim:
        false
      case .sheet, .column, .tracker: true
      }
    }

    /// What asks rules on it.
    package var occasion: Occasion {
      switch self {
      case .goneAction, .renumberedAction, .goneSheet: .night
      case .action, .earlierAction, .renumberedEarlierAction, .sheet, .column, .tracker, .theme, .lead: .tracker
      case .claim: .summary
      }
    }
  }

  /// What rules are asked on.
  package enum Occasion: Sendable {
    /// The check of a tracker.
    case tracker
    /// The comparison of a night with the last good one.
    case night
    /// The check of a summary against its tracker.
    case summary
  }

  /// A part of a condition of which it is said that changing it changes nothing.
  package struct Equivalent: Sendable {
    /// `when.all[2]`.
    package let change: String
    /// Why that is so.
    package let why: String
  }

  /// The rule in other circumstances.
  package struct Case: Sendable {
    /// When it holds, besides the rule's own condition.
    package internal(set) var condition: Condition
    /// How bad it is then; nil: as the rule says.
    package internal(set) var level: Level?
    /// What it says then; nil: as the rule says.
    package internal(set) var message: MessageTemplate?
    /// What to do about it then; nil: as the rule says.
    package internal(set) var remedy: MessageTemplate?
    /// The field on whose cell the finding stands then; nil: as the rule says.
    package let cell: String?
    /// When it is told once for many rows; nil: as the rule says.
    package let collapse: Collapse?

    /// The sentences that it has in place of the rule's.
    var templates: [MessageTemplate] { [message, remedy].compactMap(\.self) }
  }

  /// When a rule is told once, on the tracker, for many rows.
  package struct Collapse: Sendable, Hashable {
    /// Raised on more rows than this.
    package let moreThan: Int
    /// The fact, by index, whose value the rows share; nil where it is for all of them.
    package let by: Int?

    package init(moreThan: Int, by: Int? = nil) {
      self.moreThan = moreThan
      self.by = by
    }
  }
}

/// Text with `{fact}` placeholders, checked at load.
package struct MessageTemplate: Sendable {
  /// A piece of the text.
  package enum Part: Sendable, Hashable {
    case text(String)
    /// A fact, by index in the table of signatures.
    case fact(Int)
    /// The phrase that the rule's condition found.
    case phrase
  }
  /// From the beginning to the end.
  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
}
