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
    (RuleLimit.fileBytes, 100), (.values, 20), (.listItems, 3), (.textBytes, 5), (.phrases, 1), (.tests, 0),
  ])
  func `a refusal names its limit and how to raise it`(limit: RuleLimit, most: Int) {
    let problems = Loading(SmallSet(), limits: limits(limit, most)).problems
    #expect(problems.map(\.code) == [.limit])
    #expect(problems.first?.message.contains(limit.flag) == true)
    #expect(problems.first?.message.contains(String(most)) == true)
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
        "rules", 128,
        { @Sendable (count: Int) in
          SmallSet(("rules", "[" + (0..<count).map { SmallSet.rule("r\($0)") }.joined(separator: ",") + "]"))
        }
      ),
      (
        "phrase lists", 62,
        { @Sendable (count: Int) in
          SmallSet(("phrases", "{" + (0..<count).map { "\"p\($0)\": [\"x\"]" }.joined(separator: ",") + "}"))
        }
      ),
      (
        "statuses", 60,
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
    ] as [(String, Int, @Sendable (Int) -> SmallSet)])
  func `what a machine word holds is limited`(what: String, most: Int, set: @Sendable (Int) -> SmallSet) {
    #expect(Loading(set(most)).told == [])
    #expect(Loading(set(most + 1)).problems.map(\.message) == ["a rule set has at most \(most) \(what)"])
    #expect(Loading(set(most * 3)).problems.map(\.code) == [.limit])
  }

  @Test(arguments: ["{day}", "[a", "a]", "a|b", "[", "", "!?", "[a]", String(repeating: "a ", count: 25)])
  func `phrases that are none are refused`(phrase: String) {
    let problems = Loading(SmallSet(("phrases", #"{"trouble": ["ok", "\#(phrase)"], "negations": []}"#))).problems
    #expect(problems.map(\.jsonPath) == ["$.phrases.trouble[1]"])
  }

  @Test func `a phrase that unfolds without end is refused`() {
    let phrase = String(repeating: "[a|b|c|d]", count: 20)
    #expect(Loading(SmallSet(("phrases", #"{"trouble": ["\#(phrase)"]}"#))).problems.map(\.code) == [.badValue])
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
  ])
  func `date words are refused`(dates: String, path: String, message: String) {
    let told = Loading(SmallSet(("dates", dates))).told
    #expect(told.contains("\(path): \(message)"), "\(told)")
  }
}
