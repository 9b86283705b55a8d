/// What a rule file says of theme progress summaries.
extension ObjectShape {
  /// The member `summary`.
  static let summary = ObjectShape(
    "summary", "The words that theme progress summaries are read by.",
    [
      MemberShape(
        "columns",
        .object(
          ObjectShape(
            "summary-columns", "What the headers of a summary's table begin with.",
            SummaryWords.Column.allCases.map {
              MemberShape($0.rawValue, .words, "Beginnings of the header over the \($0.rawValue) column.")
            })),
        "What the headers of a summary's table begin with."),
      lists("markers", "What parts the summary column: a line of its own, or the beginning of one."),
      lists("nothing", "Phrases that say that there is nothing to tell."),
      lists(
        "exceptions", "How an exception is read.",
        [
          MemberShape(
            "bare-ratings", .words,
            "Statuses, by id, whose labels are ratings by themselves where a separator stands before them."),
          MemberShape("rating-within", .whole(1...10_000), "How many characters behind its ref the rating stands."),
          MemberShape(
            "title-share", .number(0...1),
            "Which part of the shorter title's words stands in the other, from 0 to 1, where both may be one action's."),
          MemberShape("date-changes", .declared(.phraseList), "The phrase list by which another date is asked for."),
        ]),
      lists(
        "counts", "How numbers of actions are read.",
        [
          MemberShape("numbers", .words, "The numbers from one on, in words."),
          MemberShape("states", .map(.words), "Phrases that say which state actions are in, by its id."),
          MemberShape("statuses", .map(.words), "The statuses, by id, of actions in a state, by the state's id."),
          MemberShape("state-within", .whole(1...100), "How many words behind what is counted its state stands."),
          MemberShape(
            "item-joiners", .words, "Signs and words within an item of a list which, as it may be two, tell of two."),
        ]),
      MemberShape("milestones", .object(milestones), "How milestones are read."),
      MemberShape("title-words", .whole(1...100), "How many words a line has that is a title by where it stands."),
      MemberShape("common-words", .words, "Words that say little of a title."),
      MemberShape("abbreviations", .map(.text), "What abbreviations in titles stand for."),
      MemberShape("draft", .object(summaryDraft), "The words that summaries are drafted in."),
      MemberShape("check-marks", .words, "What stands behind the bracket of a mark that is left for the author."),
    ])

  /// Its `milestones`.
  private static let milestones = ObjectShape(
    "summary-milestones", "How milestones are read.",
    [
      MemberShape("states", .map(.words), "Phrases that say which state a milestone is in, by its id."),
      MemberShape("agreement", .number(0...1), "How far its wording and an action's title agree, from 0 to 1."),
      MemberShape("lead", .number(0...1), "How much more they agree than any other title."),
    ])

  /// A member of lists of phrases.
  private static func lists(_ name: String, _ summary: String, _ more: [MemberShape] = []) -> MemberShape {
    let lists = SummaryWords.List.allCases.filter { $0.group == name }.map {
      MemberShape($0.member, .words, $0.sentence)
    }
    return MemberShape(name, .object(ObjectShape("summary-\(name)", summary, lists + more)), summary)
  }
}

extension SummaryWords.List {
  /// The member of `summary` that it stands in.
  var group: String { String(rawValue.prefix { $0 != "." }) }
  /// Its name there.
  var member: String { String(rawValue.drop { $0 != "." }.dropFirst()) }

  /// What it holds, for rule authors.
  fileprivate var sentence: String {
    switch self {
    case .summary: "Before what has become of a Focus 1 action; the line before it is the action's title."
    case .progress: "Before the progress of the period."
    case .nextSteps: "Before the next steps."
    case .issues: "Before the issues of a Focus 1 action."
    case .focusOne: "Before what is told of Focus 1; main actions with such a risk are those of Focus 1."
    case .focusTwo: "Before what is told of Focus 2."
    case .focusTwoExceptions: "Before the exceptions of Focus 2."
    case .exceptions: "Before exceptions of either."
    case .commentary: "Before what is said of an exception."
    case .noIssues: "A Focus 1 action has no issues."
    case .noExceptions: "A theme has no exceptions."
    case .noFocusOne: "A theme has no Focus 1 action."
    case .behindRating: "What stands behind a colour or label that is a rating."
    case .beforeRating: "What stands before one."
    case .due: "A due date: {month} and {year} stand for its month and year."
    case .month: "A month that is a due date by where it stands."
    case .beforeDate: "What stands before a due date that is more, or less, than a month."
    case .deadline: "Words of a deadline."
    case .mainActions: "What main actions are called behind their number."
    case .subActions: "What sub-actions are called behind their number."
    case .actions: "What actions of any kind are called behind their number."
    case .head: "What stands before the number of actions of which others are a part."
    case .beforeColour: "What stands between actions and the colour of their risk rating."
    case .behindColour: "What stands behind that colour."
    case .finished: "Words for actions that are finished; with those of the period they were finished in it."
    case .inPeriod: "What says that something was in the period."
    }
  }
}
