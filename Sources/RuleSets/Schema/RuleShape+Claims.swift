extension ObjectShape {
  /// What a summary says in an example.
  static let exampleClaim = ObjectShape(
    "example-claim",
    "What a theme progress summary says of the action; of none where the example has no action. Of what is said to have "
      + "no exceptions, the others are the actions that it speaks of.",
    [
      MemberShape("kind", .choice(ClaimKind.allCases.map(\.rawValue)), isRequired: true, "What it is a claim of.")
    ] + claimTexts + [
      MemberShape("ratings", .texts, "The ids of the statuses that its rating words may stand for.")
    ] + claimFlags + [
      MemberShape("count", .object(exampleCount), "The number that it gives.")
    ])

  /// Its members that are texts.
  static let claimTexts = [
    MemberShape("ref", .text, "The ref as the summary writes it."),
    MemberShape("title", .text, "The title, or a milestone’s wording."),
    MemberShape("rating-words", .text, "The rating words as the summary has them."),
    MemberShape("due", .text, "The date: a month (2023-10) or a day (2023-10-31)."),
    MemberShape("due-words", .text, "The date as the summary has it."),
    MemberShape("state", .text, "What it says of the state, as the rule set calls it."),
    MemberShape("words", .text, "The words that the claim rests on."),
  ]

  /// Its members that are so or not.
  static let claimFlags = [
    MemberShape("year", .flag, "Whether the summary gives the year of the date."),
    MemberShape("deadline", .flag, "Whether it gives a deadline that is no month."),
    MemberShape("date-change", .flag, "Whether it says that a change of the date is asked for."),
    MemberShape("marked", .flag, "Whether a mark for its author stands in its line."),
    MemberShape("repeated", .flag, "Whether the same ref is an exception before it."),
    MemberShape("in-earlier-tracker", .flag, "Whether only an earlier tracker has the action."),
    MemberShape("other-theme", .flag, "Whether it stands under another theme than the action."),
    MemberShape(
      "other-focus", .flag, "Whether it stands under Focus 1 and the action does not, or the other way about."),
    MemberShape("named-otherwise", .flag, "Whether another finding names the action."),
    MemberShape("offers", .flag, "Whether it may be meant for the first of the others."),
  ]

  /// A number in such a claim.
  static let exampleCount = ObjectShape(
    "example-count", "A number that a summary gives, and what it is held against.",
    [
      MemberShape(
        "against", .choice(ClaimCountAgainst.allCases.map(\.rawValue)), isRequired: true, "What it is held against."),
      MemberShape("given", .whole(0...1_000_000), isRequired: true, "What it is."),
      MemberShape("least", .whole(0...1_000_000), isRequired: true, "The number that it is held against, at least."),
      MemberShape("most", .whole(0...1_000_000), isRequired: true, "The same at most."),
    ])
}
