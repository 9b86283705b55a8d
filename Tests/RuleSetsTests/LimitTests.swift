import RuleSets
import Testing

/// No rule file makes the loader, or the check after it, run away.
struct LimitTests {
  private func limits(_ limit: RuleLimit, _ most: Int) -> RuleLimits {
    var limits = RuleLimits()
    limits[limit] = most
    return limits
  }

  @Test(arguments: [
    (RuleLimit.fileBytes, 100), (.depth, 3), (.values, 20), (.listItems, 3), (.textBytes, 5), (.phrases, 1),
    (.rules, 0), (.phraseLists, 1), (.statuses, 2), (.tests, 0),
  ])
  func `a refusal names its limit and how to raise it`(limit: RuleLimit, most: Int) {
    let problems = Loading(SmallSet(), limits: limits(limit, most)).problems
    #expect(problems.map(\.code) == [.limit])
    #expect(problems.first?.message.hasSuffix("; raise the limit with \(limit.flag) NUMBER") == true)
    #expect(problems.first?.message.contains(String(most)) == true)
  }

  @Test func `ways in which phrases may begin are limited`() {
    let phrase = String(repeating: "(january|{month}) ", count: 9)
    let problems = Loading(SmallSet(("phrases", #"{"pauses": ["\#(phrase)"]}"#))).problems
    #expect(problems.map(\.code) == [.limit])
    #expect(problems.first?.message.contains("256") == true)
    #expect(problems.first?.message.contains(RuleLimit.phraseWays.flag) == true)
    let raised = limits(.phraseWays, 2_000)
    #expect(Loading(SmallSet(("phrases", #"{"pauses": ["\#(phrase)"]}"#)), limits: raised).problems.isEmpty)
  }

  @Test func `members that stand twice are told up to a limit`() {
    let twice = Array(repeating: "\"id\": \"x\"", count: 3_000).joined(separator: ", ")
    #expect(Loading("{\(twice)}").problems.count { $0.code == .duplicate } <= 1_000)
  }

  @Test func `files joined by extends are limited`() {
    var files = ["f0.json": SmallSet().json]
    for index in 1...40 { files["f\(index).json"] = #"{"id": "f", "extends": "f\#(index - 1).json"}"# }
    #expect(Loading(files, ["f40.json"]).problems.map(\.code) == [.limit])
    #expect(Loading(files, ["f20.json"]).told == [])
  }

  @Test func `problems are told up to a limit`() {
    let unknown = (0..<1_200).map { "\"x\($0)\": 1" }.joined(separator: ", ")
    #expect(Loading("{\(unknown)}").problems.count == 1_000)
    #expect(Loading("{\(unknown)}", limits: limits(.problems, 7)).problems.count == 7)
  }

  @Test(arguments: [
    ("lists", "[", "]"), ("objects", #"{"not": "#, "}"), ("joins", #"{"all": ["#, "]}"),
  ])
  func `nesting is limited`(name: String, open: String, close: String) {
    func nested(_ depth: Int) -> SmallSet {
      SmallSet.when(String(repeating: open, count: depth) + #"{"live": true}"# + String(repeating: close, count: depth))
    }
    #expect(Loading(nested(5)).problems.allSatisfy { $0.code != .limit })
    #expect(Loading(nested(100_000)).problems.map(\.code) == [.limit])
  }

  @Test func `rules that double each other are refused`() {
    var rules = [SmallSet.rule("r0")]
    for index in 1..<100 {
      let other = #"{"rule": "r\#(index - 1)"}"#
      rules.append(SmallSet.rule("r\(index)", when: #"{"any": [\#(other), {"not": \#(other)}]}"#))
    }
    let problems = Loading(SmallSet(("rules", "[" + rules.joined(separator: ",") + "]"))).problems
    #expect(problems.map(\.code) == [.limit])
  }

  @Test(
    arguments: [
      (
        RuleLimit.rules, 2_000,
        { @Sendable (count: Int) in
          SmallSet(("rules", "[" + (0..<count).map { SmallSet.rule("r\($0)") }.joined(separator: ",") + "]"))
        }
      ),
      (
        .phraseLists, 1_000,
        { @Sendable (count: Int) in
          SmallSet(("phrases", "{" + (0..<count).map { "\"p\($0)\": [\"x\"]" }.joined(separator: ",") + "}"))
        }
      ),
      (
        .statuses, 1_000,
        { @Sendable (count: Int) in
          SmallSet(
            (
              "statuses",
              "["
                + (0..<count).map { #"{"id": "s\#($0)", "title": "S", "labels": ["s\#($0)"]}"# }.joined(separator: ",")
                + "]"
            ))
        }
      ),
    ] as [(RuleLimit, Int, @Sendable (Int) -> SmallSet)])
  func `how many there are of each is limited`(limit: RuleLimit, most: Int, set: @Sendable (Int) -> SmallSet) {
    #expect(limit.standard == most)
    #expect(Loading(set(most)).told == [])
    for count in [most + 1, most * 3] {
      #expect(
        Loading(set(count)).problems.map(\.message) == [
          "more than \(most) \(limit.subject); raise the limit with \(limit.flag) NUMBER"
        ])
      #expect(Loading(set(count), limits: limits(limit, most * 3)).told == [])
    }
  }

  @Test func `what is nested as deep as the flag goes is read and asked`() {
    func nested(_ depth: Int) -> SmallSet {
      // The rule stands four deep, and its innermost fact one.
      let open = String(repeating: #"{"all": ["#, count: (depth - 5) / 2)
      let close = String(repeating: "]}", count: (depth - 5) / 2)
      return SmallSet(("rules", "[\(SmallSet.rule(when: open + #"{"live": true}"# + close))]"))
    }
    #expect(Loading(nested(48)).told == [])
    #expect(Loading(nested(52)).problems.map(\.code) == [.limit])
    #expect(Loading(nested(256), limits: limits(.depth, 256)).told == [])
    #expect(Loading(nested(260), limits: limits(.depth, 100_000)).problems.map(\.code) == [.limit])
  }

  @Test(arguments: ["{day}", "[a", "a]", "a|b", "[", "", "!?", "[a]", String(repeating: "a ", count: 25)])
  func `phrases that are none are refused`(phrase: String) {
    let problems = Loading(SmallSet(("phrases", #"{"trouble": ["ok", "\#(phrase)"], "negations": []}"#))).problems
    #expect(problems.map(\.jsonPath) == ["$.phrases.trouble[1]"])
  }

  @Test(arguments: [
    (String(repeating: "[a|b|c|d]", count: 20), RuleLimit.phraseForms),
    (String(repeating: "a ", count: 25), .phraseWords), (String(repeating: "(", count: 100), .depth),
  ])
  func `a phrase without end is refused`(phrase: String, limit: RuleLimit) {
    for set in [
      SmallSet(("phrases", #"{"trouble": ["\#(phrase)"], "negations": []}"#)),
      SmallSet(("dates", #"{"months": \#(SmallSet.months), "unset": ["\#(phrase)"]}"#)),
    ] {
      let problems = Loading(set).problems
      #expect(problems.map(\.code) == [.limit])
      #expect(problems.first?.message.contains(limit.flag) == true)
    }
  }

  @Test func `a phrase may be as large as the flags say`() {
    var limits = RuleLimits()
    limits[.phraseWords] = 25
    limits[.phraseForms] = 1 << 12
    let phrases = [String(repeating: "a ", count: 25), String(repeating: "(a|b)", count: 12)]
    for phrase in phrases {
      let set = SmallSet(("phrases", #"{"trouble": ["\#(phrase)"], "negations": []}"#))
      #expect(Loading(set).problems.map(\.code) == [.limit])
      #expect(Loading(set, limits: limits).told == [])
    }
  }

  @Test func `phrases of dates count with the others`() {
    let phrases = (0..<60).map { "\"x\($0) \(String(repeating: "(a|b)", count: 10))\"" }.joined(separator: ", ")
    let set = SmallSet(("dates", #"{"months": \#(SmallSet.months), "unset": [\#(phrases)]}"#))
    #expect(Loading(set).problems.map(\.code) == [.limit])
    #expect(Loading(set, limits: limits(.phrases, 100_000)).told == [])
  }

  @Test(arguments: [
    (#"{"months": ["january"]}"#, "$.dates.months", "expected twelve lists of names, January's first; found 1"),
    (#"{"weekdays": [["mon day"]]}"#, "$.dates.weekdays[0][0]", "\"mon day\" is not one word"),
    (
      #"{"unset": ["tbc", "{day}"]}"#, "$.dates.unset[1]",
      "\"{day}\": unknown placeholder {day}; known are {month}, {year} and {ref}"
    ),
    (
      #"{"frequencies": [{"months": 0, "words": ["daily"]}]}"#, "$.dates.frequencies[0].months",
      "expected a whole number from 1 to 120, found 0"
    ),
    (
      #"{"frequencies": [{"months": 1, "words": ["[every] month"]}]}"#, "$.dates.frequencies[0].words[0]",
      "\"[every] month\" is no phrase of plain words"
    ),
    (
      #"{"seasons": [{"words": ["spring"], "from": 3, "to": 13}]}"#, "$.dates.seasons[0].to",
      "expected a whole number from 1 to 12, found 13"
    ),
    (#"{"weekdays": [["monday"]]}"#, "$.dates.weekdays", "expected seven lists of names, Monday's first; found 1"),
    (#"{"joiners": ["up to"]}"#, "$.dates.joiners[0]", "\"up to\" is not one word"),
    (
      #"{"financial-year": {"units": [{"months": 5}]}}"#, "$.dates.financial-year.units[0].months",
      "expected a number by which twelve can be divided; found 5"
    ),
    (
      #"{"financial-year": {"part-words": {"add": ["?"]}}}"#, "$.dates.financial-year.part-words.add[0]",
      "\"?\" is not one word"
    ),
    (
      #"{"revised": ["(was {original})"]}"#, "$.dates.revised[0]",
      "\"(was {original})\" is no such form: expected {due}, {original} or not, and words behind the first"
    ),
    (
      #"{"revised": ["{original} - {due}"]}"#, "$.dates.revised[0]",
      "\"{original} - {due}\" is no such form: expected {due}, {original} or not, and words behind the first"
    ),
  ])
  func `date words are refused`(dates: String, path: String, message: String) {
    let told = Loading(SmallSet(("dates", dates))).told
    #expect(told.contains("\(path): \(message)"), "\(told)")
  }
}
