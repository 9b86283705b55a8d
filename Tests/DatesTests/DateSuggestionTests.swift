import Dates
import TestSupport
import Testing
import Texts

struct DateSuggestionTests {
  @Test(arguments: [
    ("Ocr 23", ["Oct 23"]), ("Octber 2023", ["October 2023"]), ("Setpember 23", ["September 23"]),
    ("Decmeber-23", ["December-23"]), ("31 Marhc 2024", ["31 March 2024"]), ("Jannuary 24", ["January 24"]),
    ("sumer 2024", ["summer 2024"]), ("Ocr 23 ??", ["Oct 23"]), ("erly 2024", ["early 2024"]),
    ("Octt 23", ["Oct 23"]), ("soon", []), ("asap", []), ("phase 2", []), ("Xyz 23", []), ("Ocr", ["Oct"]),
    ("Mar-24 or Ocr-24", []), ("", []), ("Quater 3 2023/24", ["Quarter 3 2023/24"]),
    ("Frist half 2023/24", ["First half 2023/24"]), ("Autum term 2023/24", ["Autumn term 2023/24"]),
    ("Finacial year 2023/24", ["Financial year 2023/24"]), ("Ocr-23 (was Mar-23)", ["Oct-23 (was Mar-23)"]),
    // Read in the other order of day and month.
    ("03/14/2024", ["14/03/2024"]), ("3.31.24", ["31.3.24"]), ("w/c 03/14/2024", ["w/c 14/03/2024"]),
    ("03/14/2024 or so", []), ("13/14/2024", []),
  ])
  func `offers the date that one slip of the keyboard explains`(_ cell: String, _ offered: [String]) {
    #expect(cell.withBytes(DateCells.reader.suggestions) == offered)
  }

  @Test func `offers every month that is as near`() {
    #expect("Jus 23".withBytes(DateCells.reader.suggestions) == ["Jun 23", "Jul 23"])
  }

  @Test func `looks at no long text`() {
    let text = "Ocr 23 " + String(repeating: "x", count: 100)
    #expect(text.withBytes(DateCells.reader.suggestions).isEmpty)
  }

  @Test(arguments: [
    ("oct", "oct", false), ("ocr", "oct", true), ("ot", "oct", true), ("octt", "oct", true), ("otc", "oct", true),
    ("cot", "oct", true), ("tco", "oct", false), ("october", "otcobre", false), ("", "o", true), ("", "oc", false),
  ])
  func `knows one slip from two`(_ a: String, _ b: String, _ isOne: Bool) {
    #expect(isOneSlip(Array(a.utf8), Array(b.utf8)) == isOne)
    #expect(isOneSlip(Array(b.utf8), Array(a.utf8)) == isOne)
  }
}
