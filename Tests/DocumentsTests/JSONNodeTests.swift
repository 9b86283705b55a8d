import Documents
import Testing

struct JSONNodeTests {
  @Test(arguments: [
    ("10", 10), ("10.0", 10), ("1e1", 10), ("100E-1", 10), ("-3", -3), ("-0", 0), ("1.5", nil), ("1e20", nil),
    ("99999999999999999999", nil), ("1e999", nil), ("\"10\"", nil), ("true", nil), ("null", nil), ("[10]", nil),
  ])
  func `a whole number is one however it is written`(text: String, number: Int?) throws {
    let node = try JSONDocument.read(SourceText(path: "x.json", bytes: Array(text.utf8)))
    #expect(node.wholeNumber == number)
  }
}
