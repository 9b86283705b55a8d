/// What a rule file says of rules and their examples.
extension ObjectShape {
  /// A whole file.
  static let ruleSet = ObjectShape(
    "rule-set", "How a tracker of actions is read, and what is checked on it.",
    [
      MemberShape("$schema", .text, "Where an editor finds this schema."),
      MemberShape(
        "language", .whole(languages),
        "The rule language that the file is written in: 2. Files without it are of language 1, which has the same words."
      ),
      MemberShape("id", .name, isRequired: true, "The name of the rule set in reports."),
      MemberShape("version", .name, "The version of the rule set in reports."),
      MemberShape("title", .name, "What the rule set is for."),
      MemberShape(
        "extends", .texts,
        "The rule set that this one changes: \"slipgauge:default\", \"slipgauge:plain\", \"slipgauge:english\", or a file in the "
          + "same folder; or a list of them."),
      MemberShape("tracker", .object(tracker), "How the tracker is read: columns and kinds of action."),
      MemberShape("statuses", .list(.object(status)), "The statuses that officers can state, with their definitions."),
      MemberShape("calendar", .object(calendar), "How months and years are counted."),
      MemberShape("dates", .object(dates), "The words of date cells."),
      MemberShape("sign-offs", .object(signOffs), "What tells the initials of a sign-off from other capitals."),
      MemberShape("forecasts", .object(forecasts), "How promised dates are found in updates."),
      MemberShape("updates", .object(updates), "How updates are told apart: blank, no news, due statement, copy."),
      MemberShape("changes", .object(changes), "The headers of the change register."),
      MemberShape(
        "recognition", .object(recognition), "What slipgauge init guesses the columns and labels of a tracker by."),
      MemberShape("summary", .object(summary), "The words that theme progress summaries are read by."),
      MemberShape(
        "phrases", .map(.words),
        "Lists of phrases by name. {month}, {year} and {ref} stand for such words, [a|b] for one of them or nothing, "
          + "(a|b) for one of them."
      ),
      MemberShape("rules", .list(.object(rule)), "The rules that are added."),
      MemberShape(
        "overrides", .mapOf(.rule, .object(override)), "Changes of rules that stand in the extended set, by rule id."),
      MemberShape("texts", .mapOf(.rule, .object(ruleTexts)), "Sentences of rules in another language, by rule id."),
    ])

  /// A member of `texts`.
  static let ruleTexts = ObjectShape(
    "rule-texts", "A rule's sentences in another language; what is left out stays as it is.",
    [
      MemberShape("heading", .name, "What is wrong, in one line without a full stop."),
      MemberShape("message", .template, "What the finding says."),
      MemberShape("remedy", .template, "What to do about it."),
      MemberShape("collapsed-message", .name, collapsedSummary),
      MemberShape(
        "cases", .list(.template),
        "What the finding says in those cases of the rule that have a message, in their order."),
      MemberShape(
        "case-remedies", .list(.template),
        "What to do in those cases of the rule that have a remedy of their own, in their order."),
    ])

  /// An item of `rules`.
  static let rule = ObjectShape(
    "rule", "A check: when it is raised, what it says, what to do.",
    [
      MemberShape(
        "id", .ruleID, isRequired: true,
        "Small letters, digits and hyphens; it names what is wrong, and never changes its meaning."),
      MemberShape("level", .choice(levels), isRequired: true, levelSummary),
      MemberShape("title", .name, isRequired: true, "What is wrong, in one line without a full stop."),
      MemberShape(
        "on", .choice(subjects),
        "What the rule looks at: each action (as where this is left out), each action of the newest earlier tracker, "
          + "each of those that may go on under another ref, each sheet, each column (a field on a sheet), the "
          + "tracker, each theme or each director lead; of a night, each action or sheet that is gone "
          + "since the last one, or each action whose ref is; of a theme progress summary, each claim that it makes of "
          + "actions."
      ),
      MemberShape(
        "only-with", .choice([ownFields]),
        "What a set must have for the rule to be one of it: `own-fields` are fields of its own (tracker.fields) of "
          + "another type than text."),
    ] + changeable(isRequired: true))

  /// What `only-with` says of a rule on fields that a set declares for itself.
  static let ownFields = "own-fields"

  /// A member of `overrides`.
  static let override = ObjectShape(
    "override", "A change of a rule that stands in the extended set: what is given here replaces what stands there.",
    [
      MemberShape("level", .choice(levels), levelSummary),
      MemberShape("title", .name, "What is wrong, in one line without a full stop."),
    ] + changeable(isRequired: false) + [
      MemberShape(
        "unless", .condition,
        "Where this holds, the rule is not raised: it is joined to the condition, which stays as it is."),
      MemberShape("more-examples", .list(.object(example)), "Examples besides those that stand there."),
    ])

  /// An item of a rule's `cases`.
  static let ruleCase = ObjectShape(
    "case", "The rule in other circumstances: what is given here replaces what the rule says.",
    [
      MemberShape("when", .condition, isRequired: true, "The circumstances."),
      MemberShape("level", .choice(levels), levelSummary),
      MemberShape("message", .template, "What the finding says then."),
      MemberShape("remedy", .template, "What to do about it then."),
      MemberShape("cell", .choice(Columns.cells), "The field on whose cell the finding stands then."),
      MemberShape("collapse", .collapse, collapseSummary),
    ])

  /// The longer form of `collapse`.
  static let collapse = ObjectShape(
    "collapse", "Told once for each value of a fact.",
    [
      MemberShape("more-than", .whole(collapses), isRequired: true, "Where more rows than this have the value."),
      MemberShape("by", .declared(.fact), isRequired: true, "The fact, by id; texts are compared in normal form."),
    ])

  private static func changeable(isRequired: Bool) -> [MemberShape] {
    [
      MemberShape(
        "cell", .choice(Columns.cells),
        "The field on whose cell the finding stands; the ref where left out. `unread-field` is the first field of the "
          + "set's own whose cell cannot be read."),
      MemberShape("when", .condition, isRequired: isRequired, "The condition under which the rule is raised."),
      MemberShape(
        "message", .template, isRequired: isRequired,
        "What the finding says; {fact} stands for the fact's value, {phrase} for the phrase found, "
          + "{{ and }} for braces."
      ),
      MemberShape("remedy", .template, isRequired: isRequired, "What to do about it; placeholders as in the message."),
      MemberShape(
        "suggestion", .template,
        "What the cell may be meant to say, for whoever mends it to copy; placeholders as in the message."),
      MemberShape("reason", .text, "The definition that calls for the rule, quoted."),
      MemberShape("source", .text, "The document and section that the reason stands in."),
      MemberShape("collapse", .collapse, collapseSummary),
      MemberShape("collapsed-message", .name, collapsedSummary),
      MemberShape(
        "awaits-updates", .flag,
        "Whether the rule may be raised only because updates are not due yet: before the day of updates-due its findings "
          + "on the newest period are told as one line."),
      MemberShape(
        "cases", .list(.object(ruleCase)),
        "Other levels, messages and cells in other circumstances; the first that holds counts."),
      MemberShape(
        "examples", .list(.object(example)),
        "Actions that raise the rule and actions that do not; rules test runs them."),
      MemberShape(
        "equivalent", .list(.object(equivalent)),
        "Parts of its conditions of which rules test --coverage is not to ask for an example."),
    ]
  }

  /// An item of `equivalent`.
  static let equivalent = ObjectShape(
    "equivalent", "A part of a condition that changes nothing where it is turned round or left out.",
    [
      MemberShape("change", .name, isRequired: true, "The part, as rules test --coverage names it: when.all[2]."),
      MemberShape("why", .name, isRequired: true, "Why that is so."),
    ])

  /// What a finding of an example is.
  static let expectation = expectation([])

  private static func expectation(_ own: [String]) -> ObjectShape {
    ObjectShape(
      "expect", "What the finding is.",
      [
        MemberShape("level", .choice(levels), "How bad it is."),
        MemberShape("case", .whole(0...1000), "Which of the rule's cases holds, from 0."),
        MemberShape("no-case", .flag, "Whether none of the rule's cases holds."),
        MemberShape("message", .name, "What it says."),
        MemberShape("cell", .choice(Columns.cells + own), "The field on whose cell it stands."),
        MemberShape("on", .name, "The theme, the lead or the action (by its ref) that it is on."),
      ])
  }

  /// An item of a rule's `examples`.
  static let example = example([])

  /// The same where the rule set declares fields of its own.
  static func example(_ own: [String]) -> ObjectShape {
    let row = own.isEmpty ? row : row(own)
    let earlier = own.isEmpty ? earlier : earlier(row)
    let expectation = own.isEmpty ? expectation : expectation(own)
    return example(row, earlier, expectation)
  }

  private static func example(_ row: ObjectShape, _ earlier: ObjectShape, _ expectation: ObjectShape) -> ObjectShape {
    ObjectShape(
      "example", "A small tracker that shows what the rule does.",
      [
        MemberShape("name", .name, "What the example is called by."),
        MemberShape("raises", .flag, isRequired: true, "Whether the rule is raised on the action."),
        MemberShape("expect", .object(expectation), "What the finding is, where the rule is raised."),
        MemberShape("period", .period, isRequired: true, "The period checked, such as 2024-01."),
        MemberShape("ref-form", .texts, "The forms that refs of the tracker have, in place of those of the set."),
        MemberShape("action", .object(row), "The action, its cells as typed."),
        MemberShape(
          "tracker", .list(.object(row)),
          "In place of an action, for rules on themes, leads and the tracker: all rows, their cells as typed."),
        MemberShape(
          "sheets", .list(.object(exampleSheet)),
          "In place of actions, for rules on sheets, columns and the tracker: the sheets of a workbook."),
        MemberShape(
          "claim", .object(exampleClaim),
          "For rules on claims: what a summary says of the action, or where there is none, of no action."),
        MemberShape("today", .day, "The day on which the tracker is checked, such as 2024-03-01, where it matters."),
        MemberShape("others", .list(.object(row)), "Other actions of the same tracker."),
        MemberShape("earlier", .list(.object(earlier)), "Earlier trackers, in the order given."),
        MemberShape("changes", .list(.object(exampleChange)), "The lines of the change register, where there is one."),
        MemberShape("as-of", .day, "The reporting date, such as 2024-01-20; else the sign-off's day or the period."),
        MemberShape("note", .text, "What is remarkable about the example."),
      ])
  }

  /// A sheet of an example.
  static let exampleSheet = ObjectShape(
    "example-sheet", "A sheet as people see it.",
    [
      MemberShape("name", .name, isRequired: true, "The sheet's name."),
      MemberShape("rows", .list(.texts), isRequired: true, "Its rows from the first, each a list of cells as typed."),
    ])

  /// A row of an example.
  static let row = row([])

  /// The same where the rule set declares fields of its own.
  static func row(_ own: [String]) -> ObjectShape {
    ObjectShape(
      "action", "An action: its cells as typed. Status and update are those of the period checked.",
      (Columns.fields + own).map { MemberShape($0, .text, "The \($0) cell as typed.") }
        + [
          MemberShape("periods", .map(.object(report)), "Status and update of other periods, by period: 2023-12."),
          MemberShape("fills", .map(.choice(fills)), "The colours of cells that are filled, by field."),
        ])
  }

  /// A period of such a row.
  static let report = ObjectShape(
    "report", "What an action reported in a period.",
    [
      MemberShape("status", .text, "The status cell as typed."),
      MemberShape("update", .text, "The update cell as typed."),
    ])

  /// An earlier tracker of an example.
  static let earlier = earlier(row)

  private static func earlier(_ row: ObjectShape) -> ObjectShape {
    ObjectShape(
      "earlier", "An earlier tracker.",
      [
        MemberShape("period", .period, isRequired: true, "Its latest period, such as 2023-10."),
        MemberShape("actions", .list(.object(row)), isRequired: true, "Its actions."),
      ])
  }

  /// Another fact as an operand.
  static let factOperand = ObjectShape(
    "fact-operand", "Another fact, for the action at hand.",
    [
      MemberShape("fact", .declared(.fact), isRequired: true, "The fact, by id."),
      MemberShape("in", .choice(times), timeSummary),
      MemberShape(moves[0], .shift, "Of a date: how far it is moved, one duration for all or one by a choice."),
      MemberShape(moves[1], .shift, "The same, back."),
    ])

  /// What moves a date: on, and back.
  static let moves = ["plus", "minus"]
  /// The member that counts periods running.
  static let running = "for-periods"
  /// What it says.
  static let runningSummary =
    "For how many periods running, up to the period checked, this has been so, by the operators of numbers. A period "
    + "that neither the tracker nor an earlier one has ends the run, and 120 are counted at most."

  /// In which other times facts may be asked.
  static let times = FactTime.allCases.map(\.rawValue)
  /// What `in` says.
  static let timeSummary =
    "Asks the fact in another time: the tracker's previous period, or the newest earlier tracker."

  /// The operand of `unless-preceded`.
  static let unlessPreceded = ObjectShape(
    "holds-unless-preceded", "Phrases, and others beside them that bear on their meaning.",
    [
      MemberShape("phrases", .declared(.phraseList), isRequired: true, "The phrase list that is sought."),
      MemberShape("by", .declared(.phraseList), isRequired: true, "The phrase list that bears on their meaning."),
      MemberShape("within", .whole(1...100), isRequired: true, "Among how many words beside the phrase it is sought."),
    ])

  /// The versions of the rule language that are known.
  static let languages = 1...2
  /// What a rule can look at.
  static let subjects = Rule.Subject.allCases.map(\.rawValue)
  /// How bad a finding can be.
  static let levels = Rule.Level.allCases.map(\.rawValue)
  /// How many rows a rule can be told once for.
  static let collapses = 0...1_000_000
  private static let levelSummary = "How bad it is: an error, a warning, a note; or off."
  private static let collapsedSummary =
    "What a finding says that stands for many rows; {count} stands for 30 actions or so, {shared} for what they share, "
    + "{actions} for which they are. The title says it where this is left out."
  private static let collapseSummary =
    "Raised on more rows than this, the rule is told once for the whole tracker, or once for each value of a fact."
}
