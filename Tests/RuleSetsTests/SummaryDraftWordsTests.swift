import RuleSets
import Testing

/// The words that summaries are drafted in.
struct SummaryDraftWordsTests {
  private func load(_ draft: String) -> Loading { Loading(SmallSet(("summary", "{\"draft\": \(draft)}"))) }

  @Test(arguments: [
    (#"{"update": "{ref}: {text}"}"#, "unknown placeholder {text}; it may have {ref}, {update}"),
    (#"{"to-write": "{ref}"}"#, "unknown placeholder {ref}; it has none"),
    (#"{"title": "Summary {period"}"#, "a brace stands alone"),
    (#"{"title": "Summary period}"}"#, "a brace stands alone"),
    (#"{"counts": {"green": ["{n} is green"]}}"#, "expected two sentences, found 1"),
    (#"{"counts": {"green": ["{n} is green", "{due} are green"]}}"#, "unknown placeholder {due}; it may have {n}"),
    (#"{"counts": {"gren": ["{n}", "{n}"]}}"#, "unknown status \"gren\"; did you mean \"green\"?"),
    (#"{"milestones": {"amber": ["x", "y"]}}"#, "unknown status \"amber\""),
    (#"{"exceptions": ["redd"]}"#, "unknown status \"redd\"; did you mean \"red\"?"),
    (#"{"tittle": "x"}"#, "unknown member \"tittle\"; did you mean \"title\"?"),
  ])
  func `what cannot be drafted in is refused`(draft: String, problem: String) {
    let loading = load(draft)
    #expect(loading.problems.contains { $0.message.contains(problem) }, "\(loading.told)")
  }

  @Test func `sentences are filled in, and what is missing is known`() throws {
    let loading = load(
      #"{"title": "Summary {period}", "counts": {"red": ["{n} is red", "{n} are red"]}, "exceptions": ["red"]}"#)
    let draft = try #require(loading.ruleSet).summary.draft
    #expect(draft.sentence(.title, [.period: "June"]) == "Summary June")
    #expect(draft.sentence(.title) == "Summary ")
    #expect(draft.counts.map { $0.many.filled([.number: "2"]) } == ["2 are red"])
    #expect(draft.exceptions == [1])
    #expect(draft.missing == .themeHeader)
  }
}
