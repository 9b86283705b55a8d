import Testing
import Texts

@testable import Trackers

/// Numbers before a sign of per cent.
struct PercentagesTests {
  private static let percentages = Percentages(signs: ["%", "per cent", "Percent"])

  @Test(arguments: [
    ("Now 100% complete", [100.0]), ("80 % of 1,250 cases, 12.5 per cent of them late", [80, 12.5]),
    ("Ninety per cent", []), ("between 5-10% and 20 PERCENT", [10, 20]), ("5 percentage points", []),
    ("the 3rd, 4 of 10", []), ("100\u{A0}%", [100]), ("1,000% of it, 1,00% not", [1000]), ("%", []), ("7", []),
    ("7 ", []),
    ("0.5%.", [0.5]), ("v1.2.3%", []), ("100 per centum", []), ("", []),
  ])
  func `are found`(_ text: String, _ numbers: [Double]) {
    #expect(text.withBytes { Self.percentages.numbers(in: $0) } == numbers)
  }

  @Test func `are none where a set has no sign`() {
    #expect("100%".withBytes { Percentages(signs: []).numbers(in: $0) } == [])
    #expect("100%".withBytes { Percentages(signs: [""]).numbers(in: $0) } == [])
  }
}
