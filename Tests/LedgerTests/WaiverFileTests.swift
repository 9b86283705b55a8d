import Dates
import Documents
import Ledger
import RuleSets
import Testing

struct WaiverFileTests {
  private static let rules = ["due-missing", "lead-missing"]

  private func read(_ text: String, _ limits: RuleLimits = RuleLimits()) throws(WaiverFileError) -> WaiverFile {
    try WaiverFile.read(
      SourceText(path: "w.json", bytes: Array(text.utf8)), rules: WaiverFileTests.rules, limits: limits)
  }

  private static func file(_ waiver: String) -> String { "{\"waivers\": [\(waiver)]}" }

  @Test func reads() throws {
    let file = try read(
      """
      {"$schema": "rules/waivers.schema.json", "waivers": [
        {"ref": "OC.A2.1", "rule": "due-missing", "reason": "Board", "by": "J", "until": "2024-06-30", "evidence": "0f"}]}
      """)
    let until = try #require(Day(iso: "2024-06-30"))
    #expect(
      file.waivers == [
        Waiver(ref: "OC.A2.1", rule: "due-missing", reason: "Board", by: "J", until: until, evidence: "0f")
      ])
  }

  @Test func readsAndWritesTheActionsOfOneFinding() throws {
    let until = try #require(Day(iso: "2024-06-30"))
    let waiver = Waiver(
      ref: "", rule: "due-missing", reason: "Board", by: "J", until: until, refs: ["OC.A1.2", "OC.A1.1"])
    let bytes = WaiverFile([waiver]).bytes
    #expect(try read(String(decoding: bytes, as: UTF8.self)).waivers == [waiver])
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"refs\": [\n        \"OC.A1.2\","))
  }

  @Test func keepsWaiversOfOtherActions() throws {
    let until = try #require(Day(iso: "2024-06-30"))
    func waiver(_ reason: String, _ refs: [String]?, evidence: String? = nil) -> Waiver {
      Waiver(ref: "", rule: "due-missing", reason: reason, by: "J", until: until, evidence: evidence, refs: refs)
    }
    let first = waiver("first", ["OC.A1.1", "OC.A1.2"])
    let elsewhere = waiver("elsewhere", ["SD.A1.1"])
    let old = waiver("old", nil, evidence: "0123456789abcdef")
    let new = waiver("new", ["oc a1 2", "OC.A1.3"])
    #expect(WaiverFile([first, elsewhere, old]).adding([new]).waivers == [elsewhere, new])
    #expect(WaiverFile([first, elsewhere]).adding([old]).waivers == [old])
  }

  @Test(arguments: [
    ("[]", "w.json:1:1: $: expected an object, found a list"),
    ("{}", "w.json:1:1: $: the member \"waivers\" is missing"),
    ("{\"waiver\": []}", "w.json:1:2: $: unknown member \"waiver\"; did you mean \"waivers\"?"),
    (file("7"), "w.json:1:14: $.waivers[0]: expected an object, found a number"),
    (
      file("{\"ref\": \"A\", \"rule\": \"due-mising\", \"by\": \"J\", \"until\": \"2024-06-30\"}"),
      "w.json:1:35: $.waivers[0].rule: unknown rule \"due-mising\"; did you mean \"due-missing\"?"
    ),
    (
      file("{\"ref\": \"A\", \"rule\": \"due-missing\", \"by\": \" \", \"until\": \"2024-06-30\"}"),
      "w.json:1:56: $.waivers[0].by: expected a name, found an empty text"
    ),
    (
      file("{\"ref\": \"A\", \"rule\": \"due-missing\", \"by\": \"J\", \"until\": \"30 June\"}"),
      "w.json:1:70: $.waivers[0].until: expected a calendar day such as 2024-01-31, found \"30 June\""
    ),
    (
      file("{\"ref\": \"\", \"rule\": \"due-missing\", \"by\": \"J\", \"until\": \"2024-06-30\", \"refs\": []}"),
      "w.json:1:91: $.waivers[0].refs: expected a list of refs, found an empty one"
    ),
    (
      file("{\"ref\": \"\", \"rule\": \"due-missing\", \"by\": \"J\", \"until\": \"2024-06-30\", \"refs\": [7]}"),
      "w.json:1:92: $.waivers[0].refs[0]: expected a text, found a number"
    ),
    (
      file("{\"ref\": \"A\", \"rule\": \"due-missing\", \"by\": \"J\", \"until\": \"2024-06-30\", \"refs\": [\"A\"]}"),
      "w.json:1:92: $.waivers[0].refs: a waiver of A alone has no \"refs\"; for many actions, \"ref\" is empty"
    ),
    (
      file("{\"rule\": \"due-missing\", \"by\": \"J\", \"until\": \"2024-06-30\"}"),
      "w.json:1:14: $.waivers[0]: the member \"ref\" is missing"
    ),
  ])
  func refuses(text: String, line: String) {
    let error = #expect(throws: WaiverFileError.self) { try read(text) }
    #expect(error?.lines.contains(line) ?? false, "\(error?.lines ?? [])")
  }

  @Test(arguments: [
    (
      RuleLimit.depth, 2, "w.json:1:14: $: more than 2 lists and objects, or brackets of a phrase, nested in each other"
    ),
    (.values, 3, "w.json:1:22: $: more than 3 JSON values"), (.listItems, 3, "w.json:1:61: $: more than 3 items"),
    (.textBytes, 3, "w.json:1:2: $: more than 3 bytes in a text"),
  ])
  func keepsTheLimits(limit: RuleLimit, most: Int, refusal: String) throws {
    let text = Self.file("{\"ref\": \"A\", \"rule\": \"due-missing\", \"by\": \"J\", \"until\": \"2024-06-30\"}")
    _ = try read(text)
    var limits = RuleLimits()
    limits[limit] = most
    let error = #expect(throws: WaiverFileError.self) { try read(text, limits) }
    let line = error?.lines.first ?? ""
    #expect(
      line.hasPrefix(refusal) && line.hasSuffix(" a waiver file; raise the limit with \(limit.flag) NUMBER"), "\(line)")
  }

  @Test func tellsProblemsUpToALimit() throws {
    let text = Self.file(String(repeating: "7, ", count: 30) + "7")
    var limits = RuleLimits()
    let error = #expect(throws: WaiverFileError.self) { try read(text, limits) }
    #expect(
      error?.lines
        == (0..<31).map { "w.json:1:\(14 + $0 * 3): $.waivers[\($0)]: expected an object, found a number" })
    limits[.problems] = 7
    #expect(#expect(throws: WaiverFileError.self) { try read(text, limits) }?.lines.count == 7)
  }

  @Test func writesWhatItReads() throws {
    let until = try #require(Day(iso: "2024-06-30"))
    let waivers = ["OC.B1.1", "OC.A1.1"].map {
      Waiver(ref: $0, rule: "due-missing", reason: "“x”\n", by: "J", until: until)
    }
    let bytes = WaiverFile(waivers).bytes
    #expect(bytes == WaiverFile(waivers.reversed()).bytes)
    #expect(try read(String(decoding: bytes, as: UTF8.self)).waivers == waivers.reversed())
  }

  @Test func putsANewWaiverInPlaceOfTheOld() throws {
    let until = try #require(Day(iso: "2024-06-30"))
    let old = Waiver(ref: "oc a1 1", rule: "due-missing", reason: "old", by: "J", until: until, evidence: "1")
    let other = Waiver(ref: "OC.A1.1", rule: "lead-missing", reason: "other", by: "J", until: until)
    let new = Waiver(ref: "OC.A1.1", rule: "due-missing", reason: "new", by: "K", until: until, evidence: "2")
    #expect(WaiverFile([old, other]).adding([new]).waivers == [other, new])
  }
}
