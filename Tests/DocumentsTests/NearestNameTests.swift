import Documents
import Testing

/// The name that somebody may have meant.
struct NearestNameTests {
  @Test(arguments: [
    ("eror", "error"), ("erorr", "error"), ("errror", "error"), ("errer", "error"), ("ERROR", "error"),
    ("waning", "warning"), ("notes", "note"), ("of", "off"), ("xyz", nil), ("", nil),
    ("wraning", "warning"), (String(repeating: "x", count: 1_000), nil),
  ])
  func `is found`(typed: String, meant: String?) {
    #expect(NearestName.of(typed, among: ["error", "warning", "note", "off"]) == meant)
  }

  @Test(arguments: [
    ("rating-understate", "rating-understates-slippage"), ("rating", "rating-changed"), ("update", "updates"),
    ("ra", nil), ("slippage", nil),
  ])
  func `is the shortest that begins so where no slip explains it`(typed: String, meant: String?) {
    let names = ["rating-understates-slippage", "rating-changed", "rating-overstates-slippage", "updates"]
    #expect(NearestName.of(typed, among: names) == meant)
  }

  @Test(arguments: [("financ", "Director- Finance"), ("EXEC", "Chief Executive"), ("nance", nil), ("Fi", nil)])
  func `is else one in which another word begins so`(typed: String, meant: String?) {
    let names = ["Director- Finance", "Chief Executive", "Director - Finance and IT"]
    #expect(NearestName.of(typed, among: names) == meant)
  }

  @Test func `the first of many that are as near wins, and a nearer one behind it`() {
    let many = (10..<2_000).map { "pausee\($0)" }
    #expect(NearestName.of("pausee1", among: many) == "pausee10")
    #expect(NearestName.of("pausee1x", among: many + ["pausee1x"]) == "pausee1x")
    #expect(NearestName.of("paused", among: many + ["paused by", "pausedd", "paused"]) == "paused")
  }

  @Test func `the fewest slips win`() {
    #expect(NearestName.of("statu", among: ["start", "status", "statute"]) == "status")
  }

  @Test(arguments: [
    ("OC.A2.4", ["OC.A2.1", "OC.A2.3"]), ("OC.A2.1", ["OC.A2.1", "OC.A2.3"]), ("SD.F1.9", ["SD.F1.1"]),
    ("quite another", []),
  ])
  func `several come nearest first, each once`(typed: String, meant: [String]) {
    let refs = ["OC.A2.1", "OC.A2.3", "OC.A2.1", "SD.F1.1"]
    #expect(NearestName.several(typed, among: refs, most: 2) == meant)
  }
}
