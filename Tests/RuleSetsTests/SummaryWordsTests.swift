import RuleSets
import Testing
import Texts

/// The words of theme progress summaries.
struct SummaryWordsTests {
  private func load(_ summary: String) -> Loading { Loading(SmallSet(("summary", summary))) }

  /// What is wrong, and what is said of it.
  @Test(arguments: [
    (#"{"marker": {}}"#, #"$.summary.marker: unknown member "marker"; did you mean "markers"?"#),
    (#"{"markers": {"isues": []}}"#, #"$.summary.markers.isues: unknown member "isues"; did you mean "issues"?"#),
    (#"{"markers": {"issues": ["["]}}"#, #"$.summary.markers.issues[0]: "[": a bracket is not closed"#),
    (
      #"{"exceptions": {"bare-ratings": ["donne"]}}"#,
      #"$.summary.exceptions.bare-ratings[0]: unknown status "donne"; did you mean "done"?"#
    ),
    (
      #"{"exceptions": {"date-changes": "troubel"}}"#,
      #"$.summary.exceptions.date-changes: unknown phrase list "troubel"; did you mean "trouble"?"#
    ),
    (
      #"{"counts": {"states": {"on-track": ["on track"]}, "statuses": {"on-trak": ["green"]}}}"#,
      #"$.summary.counts.statuses.on-trak: unknown state "on-trak"; did you mean "on-track"?"#
    ),
    (
      #"{"milestones": {"states": {"On track": []}}}"#,
      #"$.summary.milestones.states['On track']: "On track" is no name of a state: small letters, digits and hyphens"#
    ),
    (
      #"{"milestones": {"agreement": 2}}"#,
      "$.summary.milestones.agreement: expected a number from 0.0 to 1.0, found 2.0"
    ),
  ])
  func `mistakes are told`(summary: String, problem: String) { #expect(load(summary).told == [problem]) }

  @Test func `headers are known by their beginnings`() throws {
    let words = try #require(
      load(#"{"columns": {"theme": ["Theme"], "achievements": ["Achievements"], "milestones": ["Key milestones"]}}"#)
        .ruleSet
    ).summary
    for (header, column) in [
      ("THEME", SummaryWords.Column.theme), ("Achievements this period (Aug-Oct)", .achievements),
      ("Key Milestones", .milestones), ("Themes", nil), ("Milestones", nil), ("", nil),
    ] as [(String, SummaryWords.Column?)] {
      #expect(words.column(ofHeader: header) == column, "\(header)")
    }
  }

  /// What later files say adds to, or takes from, what earlier ones said.
  @Test func `files say more`() throws {
    let first = SmallSet(
      ("summary", #"{"markers": {"issues": ["Issues raised"]}, "milestones": {"states": {"due": ["due"]}}}"#))
    let second = #"""
      {"id": "b", "summary": {"markers": {"issues": {"add": ["Concerns"]}},
        "milestones": {"states": {"late": ["late"], "due": {"add": ["expected"]}}}}}
      """#
    let words = try #require(Loading(["a.json": first.json, "b.json": second], ["a.json", "b.json"]).ruleSet).summary
    #expect(words.milestoneStates == ["due", "late"] && words.spellings[.issues] == "Issues raised")
    #expect(words.isPhrase("CONCERNS", of: .issues) && !words.isPhrase("Concerns", of: .progress))
    let text = "Concerns: late, or expected; green".withBytes { NormalisedText($0, vocabulary: words.vocabulary) }
    var found: [SummaryWords.Meaning] = []
    words.eachPhrase(in: text) { meaning, _ in found.append(meaning) }
    #expect(found == [.list(.issues), .milestoneState(1), .milestoneState(0), .status(0)])
  }
}
