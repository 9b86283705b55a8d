/// What a rule file says of the tracker: its columns, statuses and words.
extension ObjectShape {
  /// The member `tracker`.
  static let tracker = ObjectShape(
    "tracker", "How the tracker is read.",
    [
      MemberShape(
        "columns", .object(columns),
        "Which header texts stand over which field; \"*\" stands for the period. "
          + "Case, spaces and signs make no difference. No header: the tracker has no such column."
      ),
      MemberShape(
        "fields", .map(.object(ownField)),
        "Columns that only this rule set knows, by id: conditions and messages use them as any other."),
      MemberShape("flags", .object(flags), "What people write in columns of yes and no."),
      MemberShape("key", .choice([Field.ref, .title].map(\.rawValue)), "By what rows are known: ref or title."),
      MemberShape(
        "ref-form", .texts,
        "The form of refs, or several: {letters} are capitals, {letter} is one letter, {number} is digits, "
          + "what stands in square brackets may be left out, all else stands for itself. No form: any ref is right."),
      MemberShape(
        "sections", .choice([Field.theme.rawValue, Field.workstream.rawValue, "none"]),
        "What a row with one filled cell, which is no ref, names for the rows below it; "
          + "none: only such rows that span columns."),
      MemberShape(
        "status-fill", .choice(["status", "update"]),
        "The cell whose fill states the status where the status cell is blank."),
      MemberShape(
        "stage-statuses", .words,
        "Statuses, by id, or finished, that the stage column has to state for it to go before the rating."),
      MemberShape("kinds", .object(kinds), "What makes an action a main or an assurance action."),
      MemberShape("totals", .object(totals), "What tells rows of totals from actions."),
      MemberShape("periods", .object(periods), "Which of the tracker's periods is checked."),
      MemberShape(
        "misspellings", .list(.object(misspelling)),
        "How many slips a word of a header may have for the header to count as misspelt; no item: none does."),
    ])

  /// Its `totals`.
  static let totals = ObjectShape(
    "totals", "What tells rows of totals from actions: the first filled cell of a row without a well-formed ref.",
    [
      MemberShape("cells", .words, "Whole cells that begin a row of totals."),
      MemberShape(
        "beginnings", .words,
        "Words that begin the first cell of a row of totals where no cell of the row is a status or a date."),
    ])

  /// Its `periods`.
  static let periods = ObjectShape(
    "periods", "Which of the tracker's periods is checked, and what stands beside them in headers.",
    [
      MemberShape(
        "before", .words,
        "Words before a period in a header that say nothing, such as as at in Progress as at January 2024."),
      MemberShape(
        "by-row", .flag,
        "Whether each row names its period in the period column, even where no action has rows of two periods, which "
          + "shows it of itself."),
      MemberShape(
        "held-from", .number(0...1),
        "The latest period is checked in which at least this share of the subs and assurances of the period before it "
          + "have a status or an update, from 0 to 1; one of fewer was opened early, and is passed over."),
      MemberShape(
        "told-behind", .words,
        "Words before the period that counts where several stand over a table, in the sheet's name or the file's."),
      MemberShape("never-behind", .words, "Words before a period there that is never the table's own."),
    ])

  /// An item of its `misspellings`.
  static let misspelling = ObjectShape(
    "misspelling", "How many slips a word of a header may have: letters changed, left out, put in, or swapped.",
    [
      MemberShape("letters", .whole(1...64), isRequired: true, "In a word of so many letters or more."),
      MemberShape("slips", .whole(1...4), isRequired: true, "The most slips."),
    ])

  /// Its `columns`: headers by field.
  static let columns = ObjectShape(
    "columns", "Header texts by field.",
    Columns.fields.map { field in
      MemberShape(
        field, .words,
        field == "status" || field == "update"
          ? "Headers of the \(field) columns, one a period: \"*\" stands for the month and year."
          : "Headers of the \(field) column.")
    })

  /// A member of its `fields`.
  static let ownField = ObjectShape(
    "field", "A column that only this rule set knows.",
    [
      MemberShape("type", .choice(OwnField.Kind.allCases.map(\.rawValue)), "What its cells hold."),
      MemberShape("headers", .words, "Header texts over it; none: the tracker has no such column."),
      MemberShape(
        "values", .map(.words),
        "Of a choice: what people write for each value, by the value's name; of a flag: the same for yes and no."),
    ])

  /// Its `flags`.
  static let flags = ObjectShape(
    "flags", "What people write in columns of yes and no; the whole cell, case, spaces and signs aside.",
    OwnField.flagValues.map { MemberShape($0, .words, "What people write for \($0).") })

  /// Its `kinds`.
  static let kinds = ObjectShape(
    "kinds", "What makes an action a main or an assurance action.",
    [
      MemberShape(
        "main", .choice(MainActionRule.allCases.map(\.rawValue)),
        "What tells main actions: the last run of digits in the ref is 0, or nothing, so that no action is one."),
      MemberShape("assurance-titles", .words, "Beginnings of the titles of assurance actions."),
      MemberShape("assurance-statuses", .words, "Statuses, by id, that only assurance actions have."),
    ])

  /// An item of `statuses`.
  static let status = ObjectShape(
    "status", "A status that officers can state. One with a known id changes the status that stands there.",
    [
      MemberShape("id", .name, isRequired: true, "The name that rules use."),
      MemberShape("title", .name, "The name that reports use."),
      MemberShape("rank", .whole(0...99), "For ratings: 0 is the best, higher is worse."),
      MemberShape("colour", .choice(colours), "The colour in reports."),
      MemberShape("finished", .flag, "Whether an action with this status needs no more work."),
      MemberShape(
        "labels", .words,
        "How officers write it; the whole cell, case, spaces and signs aside. {date} stands for a date: "
          + "Complete {date}."
      ),
      MemberShape(
        "fills", .list(.choice(fills)),
        "The colours of cells that state it where no text does, by hue; orange is amber."),
      MemberShape(
        "slippage", .objectOr("none", band),
        "The slippage that calls for this rating; none: dates call for no such rating."
      ),
      MemberShape("definition", .text, "The definition that binds the status, quoted in findings."),
      MemberShape("leadership-action", .text, "What the leadership team does about such an action."),
    ])

  /// The colours that a status's fill can have.
  static let colours = ["green", "amber", "red", "blue", "grey"]

  /// The colours that a cell can have.
  static let fills = FillColour.allCases.map(\.rawValue)

  /// A status's `slippage`.
  static let band = ObjectShape(
    "band",
    "Time since the due date, as ISO 8601 durations such as P1M or P45D. "
      + "The bands of all ratings together leave out nothing.",
    [
      MemberShape("from", .duration, "The band begins on the day that lies so long after the due date."),
      MemberShape("after", .duration, "The band begins on the day after that."),
      MemberShape("to", .duration, "The band ends on the day that lies so long after the due date."),
      MemberShape("before", .duration, "The band ends on the day before that."),
    ])

  /// The member `calendar`.
  static let calendar = ObjectShape(
    "calendar", "How months and years are counted.",
    [
      MemberShape(
        "adding-months", .choice(["end-of-month", "clamp"]),
        "Whether a month after a month's last day is a last day, too (30 November and two months: 31 January), "
          + "or 30 January."
      ),
      MemberShape("financial-year-starts", .whole(1...12), "The first month of the financial year, 1 to 12."),
      MemberShape(
        "reporting-date", .choice(ReportingDateRule.allCases.map(\.rawValue)),
        "What the reporting date is where nothing tells the day: any day of the period, or its end."),
      MemberShape(
        "holidays", .list(.day),
        "Days that are no working days, besides Saturdays and Sundays: durations such as P5B pass over them."),
    ])

  /// The member `sign-offs`.
  static let signOffs = ObjectShape(
    "sign-offs", "What tells initials from other capitals.",
    [MemberShape("not-initials", .words, "Short words and acronyms that are never initials.")])

  /// The member `forecasts`.
  static let forecasts = ObjectShape(
    "forecasts", "How promised dates are found in updates.",
    [
      MemberShape("lead-words", .words, "Words and phrases that a promised date follows."),
      MemberShape("within-words", .whole(1...100), "How many words before the date they may stand."),
      MemberShape(
        "months-past", .whole(0...11), "A month without a year is past if it is among so many before the report."),
      MemberShape("ambiguous-months", .object(ambiguousMonths), "Names of months that are words of another meaning."),
    ])

  /// Its `ambiguous-months`.
  static let ambiguousMonths = ObjectShape(
    "ambiguous-months", "Names of months that are words of another meaning.",
    [
      MemberShape("words", .words, "The names, such as may."),
      MemberShape("only-after", .words, "The words straight after which they count as months."),
    ])

  /// The member `updates`.
  static let updates = ObjectShape(
    "updates", "How updates are told apart.",
    [
      MemberShape("blank", .words, "Whole updates that say nothing."),
      MemberShape("no-news", .declared(.phraseList), "The phrase list of updates without news."),
      MemberShape(
        "due-statement", .declared(.phraseList), "The phrase list of updates that say only when something is due."),
      MemberShape(
        "leading-due", .declared(.phraseList),
        "The phrase list of beginnings, in brackets, that say when something is due."),
      MemberShape("percent-signs", .words, "What stands behind a number of per cent: %, per cent."),
      MemberShape("copied", .object(copied), "When an update is a copy of the previous one."),
      MemberShape("pasted", .object(pasted), "When an update is another action's."),
    ])

  /// Its `copied`.
  static let copied = ObjectShape(
    "copied", "When an update is a copy of the previous one.",
    [
      MemberShape("agreement", .number(0...1), "How far the words of both agree, from 0 to 1."),
      MemberShape("least-words", .whole(1...10_000), "An update of fewer words is never a copy."),
    ])

  /// Its `pasted`.
  static let pasted = ObjectShape(
    "pasted", "When an update is another action's.",
    [MemberShape("first-words", .whole(1...1000), "How many of its first words are the same as the other's.")])

  /// The member `recognition`.
  static let recognition = ObjectShape(
    "recognition", "What slipgauge init guesses the columns and labels of a tracker by.",
    [
      MemberShape("headers", .object(recognitionHeaders), "Words that headers of a field have in them."),
      MemberShape("statuses", .list(.object(knownStatus)), "Statuses that some trackers have, and the set has not."),
    ])

  /// Its `headers`.
  static let recognitionHeaders = ObjectShape(
    "recognition-headers", "Words and phrases by the field that a header with them hints at.",
    Columns.fields.map { MemberShape($0, .words, "Words in headers of the \($0) column.") })

  /// An item of its `statuses`.
  static let knownStatus = ObjectShape(
    "known-status", "A status that some trackers have: slipgauge init declares it where its labels are met.",
    [
      MemberShape("id", .name, isRequired: true, "The name that rules use."),
      MemberShape("title", .name, isRequired: true, "The name that reports use."),
      MemberShape("finished", .flag, "Whether an action with this status needs no more work."),
      MemberShape("labels", .words, isRequired: true, "How officers write it."),
    ])

  /// What changes a list of words.
  static let wordsChange = ObjectShape(
    "words-change", "A change of a list that stands in the extended set.",
    [
      MemberShape("add", .texts, "What is added to the list."),
      MemberShape("remove", .texts, "What is taken from the list."),
    ])
}
