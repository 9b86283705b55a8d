/// A sentence of a drafted theme progress summary; the raw value is what rule sets call it.
package enum SummarySentence: String, Sendable, CaseIterable {
  case title
  case themeHeader = "theme-header"
  case summaryHeader = "summary-header"
  case achievementsHeader = "achievements-header"
  case milestonesHeader = "milestones-header"
  case noTheme = "no-theme"
  case toWrite = "to-write"
  case update
  case noUpdate = "no-update"
  case next
  case noNext = "no-next"
  case exception
  case ratedRef = "rated-ref"
  case titleBehind = "title-behind"
  case colourRating = "rating-by-colour"
  case labelRating = "rating-by-label"
  case due
  case dateChange = "date-change"
  case datePassed = "date-passed"
  case check
  case refMissing = "no-ref"
  case understated
  case noExceptions = "no-exceptions"
  case before
  case finishedOne = "finished-one"
  case finishedMany = "finished-many"
  case achievement
  case milestone
  case milestoneFinished = "milestone-finished"
  case milestoneDue = "milestone-due"
  case milestonePassed = "milestone-passed"
  case milestoneUnknown = "milestone-unknown"

  /// The placeholders that it may have.
  package var placeholders: [SummaryPlaceholder] {
    switch self {
    case .themeHeader, .summaryHeader, .achievementsHeader, .milestonesHeader, .noTheme, .toWrite, .noUpdate,
      .dateChange, .datePassed, .refMissing, .understated, .noExceptions, .milestoneFinished, .milestoneUnknown:
      []
    case .title: [.period]
    case .update: [.ref, .update]
    case .next: [.action, .due]
    case .noNext: [.month]
    case .exception: [.action, .rating]
    case .ratedRef: [.ref, .rating]
    case .titleBehind: [.title]
    case .colourRating, .labelRating: [.label]
    case .due, .milestoneDue, .milestonePassed: [.due]
    case .check: [.rules]
    case .before, .finishedOne, .finishedMany: [.number]
    case .achievement: [.ref, .title]
    case .milestone: [.ref, .title, .state]
    }
  }

  /// What it says, for rule authors.
  package var summary: String {
    switch self {
    case .title: "The title of the summary."
    case .themeHeader: "The header over themes."
    case .summaryHeader: "The header over what is told of each theme."
    case .achievementsHeader: "The header over achievements."
    case .milestonesHeader: "The header over milestones."
    case .noTheme: "What stands for the theme of actions that have none."
    case .toWrite: "What is left for the author to write."
    case .update: "An update, with the ref of its action."
    case .noUpdate: "No action of those told of has a fresh update."
    case .next: "An action that is due soon."
    case .noNext: "No action is due soon."
    case .exception: "An action with its rating."
    case .ratedRef: "The same of an action whose title could be read as a rating or a due date."
    case .titleBehind: "Such a title, behind all else."
    case .colourRating: "A rating, by its colour."
    case .labelRating: "A rating that has no colour, by its label."
    case .due: "When an action is due."
    case .dateChange: "Another date is asked for."
    case .datePassed: "The due date has passed, and no other is asked for."
    case .check: "The rules by which the check found errors on the action."
    case .refMissing: "The action has no ref."
    case .understated: "The due date calls for a worse rating, whatever the check says."
    case .noExceptions: "There is no exception."
    case .before: "The number of the period before."
    case .finishedOne: "One sub-action was finished in the period."
    case .finishedMany: "Several were."
    case .achievement: "An action that was finished."
    case .milestone: "A milestone with its action and its state."
    case .milestoneFinished: "The state of a milestone that was reached."
    case .milestoneDue: "The state of a milestone whose date is to come, where its status has none of its own."
    case .milestonePassed: "The state of a milestone whose date has passed."
    case .milestoneUnknown: "The state of a milestone of which the tracker says nothing."
    }
  }
}

/// What stands in a sentence for something of the tracker; the raw value is what rule sets write between braces.
package enum SummaryPlaceholder: String, Sendable, CaseIterable {
  /// The ref, the title, and both as an action is called.
  case ref, title, action
  /// What is said of it.
  case rating, label, due, state, update, rules
  /// When it is said.
  case period, month
  /// How many there are.
  case number = "n"
}
