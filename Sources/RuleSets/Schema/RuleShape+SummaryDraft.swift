/// What a rule file says of summaries that are drafted.
extension ObjectShape {
  /// The member `draft` of `summary`.
  static let summaryDraft = ObjectShape(
    "summary-draft", "The words that theme progress summaries are drafted in.",
    SummarySentence.allCases.map { sentence in
      let names = sentence.placeholders.map { "{\($0.rawValue)}" }
      let places = names.isEmpty ? "" : " Places: \(names.joined(separator: ", "))."
      return MemberShape(sentence.rawValue, .text, sentence.summary + places)
    } + [
      MemberShape(
        "exceptions", .list(.declared(.status)), "Statuses that are told as exceptions, in the order of telling."),
      MemberShape(
        "counts", .mapOf(.status, .texts),
        "By the status of sub-actions that are counted: the sentence for one, and for several. Places: {n}."),
      MemberShape(
        "milestones", .mapOf(.status, .texts),
        "By the status of its action, what a milestone's state is called: without a due date, and with one. Places: "
          + "{due}."),
    ])
}
