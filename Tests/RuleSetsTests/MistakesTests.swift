import RuleSets
import TestSupport
import Testing

/// Every mistake in a rule file is told at once, with its place and the name that was meant.
struct MistakesTests {
  @Test func `a file with ten mistakes and two more gives a line for each`() throws {
    var files: [String: [UInt8]] = [:]
    for name in ["base.json", "ten-mistakes.json"] {
      let bytes: [UInt8] = try #require(GoldenFile("Fixtures/\(name)").bytes)
      files[name] = bytes
    }
    let loading = Loading(bytes: files, ["ten-mistakes.json"])
    let lines = loading.problems.map(\.text).joined(separator: "\n") + "\n"
    #expect(GoldenFile("Fixtures/ten-mistakes.txt").difference(from: lines) == nil)
  }

  @Test(arguments: [
    ("a line", "\n\n  \"level\": 1", 3, 3),
    ("behind CR LF", "\r\n\r\n \"level\": 1", 3, 2),
    ("behind CR", "\r\r \"level\": 1", 3, 2),
    ("columns count characters", "\"title\": \"Größe €😀\", \"level\": 1", 1, 23),
  ])
  func `places are those that an editor shows`(name: String, member: String, line: Int, column: Int) {
    let text = "{" + member + "}"
    let problem = Loading(text).problems.first { $0.jsonPath == "$.level" }
    #expect(problem?.line == line)
    #expect(problem?.column == column)
  }

  @Test func `a misspelt member explains why the right one is missing`() {
    let text = SmallSet(("rules", "[" + SmallSet.rule().replacing("\"message\"", with: "\"mesage\"") + "]"))
    #expect(Loading(text).told == ["$.rules[0].mesage: unknown member \"mesage\"; did you mean \"message\"?"])
  }

  @Test func `what a message quotes of a file cannot steer a terminal`() {
    let text = SmallSet(("\\u001b[2J\\u202e", "1"))
    #expect(Loading(text).told == ["$['\\u{1B}[2J\\u{202E}']: unknown member \"\\u{1B}[2J\\u{202E}\""])
  }

  @Test(arguments: [
    ("default", "default"), ("default.json", "default"), ("plain.json", "plain"), ("english", "english"),
    ("defaults", nil), ("ours.json", nil),
  ])
  func `the rules carried along are named where a file that is not there seems to be they`(
    name: String, set: String?
  ) {
    let told = Loading(#"{"id": "a", "version": "1", "title": "A", "extends": "\#(name)"}"#).told
    let hint = set.map { "; the rules that slipgauge carries are \"slipgauge:\($0)\"" } ?? ""
    #expect(told == ["$.extends: the rule file \"\(name)\" cannot be read\(hint)"])
  }

  @Test func `a file that cannot be read leaves out what follows from it`() {
    let override = #"{"id": "x", "extends": "gone.json", "overrides": {"a-rule": {"level": "off"}}}"#
    #expect(Loading(override).told == ["$.extends: the rule file \"gone.json\" cannot be read"])
  }

  @Test(arguments: [
    ("a base that is not there", #""extends": "gone.json""#, "$.extends"),
    ("a path out of the folder", #""extends": "../base.json""#, "$.extends"),
    ("a base that is no JSON", #""extends": "broken.json""#, "$"),
  ])
  func `what does not depend on a file that cannot be read is told beside it`(
    name: String, extends: String, first: String
  ) {
    let text = """
      {"id": "x", \(extends), "overrides": {"a-rule": {"level": "eror"}, "a-rule": {}}, "titel": "X",
       "statuses": [{"id": "green", "labels": {"remove": ["Go"]}, "slippage": {"from": "P1M"}}],
       "rules": [\(SmallSet.rule(when: #"{"all": [{"status": {"is": "grene"}}, {"liv": true}, {"rule": "other"}]}"#))]}
      """
    let loading = Loading(["set.json": text, "broken.json": "{,"], ["set.json"])
    let paths = [
      first, "$.overrides.a-rule.level", "$.overrides.a-rule", "$.titel", "$.rules[0].when.all[1].liv",
    ]
    #expect(loading.problems.map(\.jsonPath) == paths, "\(loading.told)")
  }

  @Test func `what an unknown rule is to be is read all the same`() {
    let text = SmallSet(("overrides", #"{"a-rul": {"level": "eror", "mesage": "x"}}"#))
    #expect(
      Loading(text).problems.map(\.jsonPath)
        == ["$.overrides.a-rul", "$.overrides.a-rul.level", "$.overrides.a-rul.mesage"])
  }

  @Test func `members named twice are told where they stand`() {
    let text = SmallSet(("rules", #"[{"id": "a-rule", "when": {"all": [{"live": true, "live": false}]}}]"#))
    #expect(Loading(text).problems.first { $0.code == .duplicate }?.jsonPath == "$.rules[0].when.all[0].live")
  }

  @Test(arguments: [
    (#""examples": [EXAMPLE, EXAMPLE]"#, "$.rules[0].examples[1].name"),
    (#""equivalent": [{"change": "when", "why": "x"}, {"change": "when", "why": "y"}]"#, "$.rules[0].equivalent[1]"),
    (#""equivalent": [{"change": "when", "why": "x"}, {"change": "when[0]", "why": "y"}], "examples": [EXAMPLE]"#, nil),
  ])
  func `examples and marks that are given twice are told`(members: String, path: String?) {
    let example = #"{"name": "late", "raises": true, "period": "2024-01", "action": {"ref": "A1", "status": "Green"}}"#
    let text = SmallSet(
      ("rules", "[" + SmallSet.rule("a-rule", ", " + members.replacing("EXAMPLE", with: example)) + "]"))
    #expect(Loading(text).problems.first { $0.code == .duplicate }?.jsonPath == path)
  }

  @Test func `members named twice are told beside what else is wrong`() {
    let text = SmallSet(("rules", "[" + SmallSet.rule("a-rule", ", \"level\": \"eror\"") + "]"), ("titel", "1"))
    let codes = Loading(text).problems.map(\.code)
    #expect(codes.contains(.duplicate))
    #expect(codes.contains(.unknownMember))
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
