import RuleSets
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

  @Test func `the fewest slips win`() {
    #expect(NearestName.of("statu", among: ["start", "status", "statute"]) == "status")
  }
}
