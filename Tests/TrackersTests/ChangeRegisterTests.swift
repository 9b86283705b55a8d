import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// What change control agreed, and how its register is read.
struct ChangeRegisterTests {
  private func read(_ text: String, lists: RowLists = .changeRegister) throws -> ChangeRegister {
    try read(Array(text.utf8), lists: lists)
  }

  private func read(_ bytes: [UInt8], lists: RowLists = .changeRegister) throws -> ChangeRegister {
    try ChangeRegisterReader(DefaultRuleSet.shared).read(TableFile.open(bytes: bytes, path: "r", lists: lists))
  }

  /// The line that leads from one day to another, by its place from 0; nil where none does.
  private func line(_ register: ChangeRegister, _ ref: String, _ from: String, _ to: String) throws -> Int? {
    let days = try (#require(Day(iso: from)), #require(Day(iso: to)))
    let forms = RefForms(DefaultRuleSet.shared.tracker)
    let hash = ref.withBytes { forms.key(NormalisedText($0, vocabulary: .init())).hash }
    let line = register.agreement(ref: hash, from: days.0, to: days.1)
    return line.flatMap { register.lines.firstIndex(of: $0) }
  }

  /// Lines as `ref, from, to`, the date before and the one of now, and the line that agreed the latter.
  @Test(arguments: [
    ("A.A1.1,Oct-23,Mar-24", 0), ("a a1 1,31/10/2023,31 March 2024", 0), ("A.A1.1,,Mar-24", 0),
    ("A.A1.1,Oct-23,Dec-23\nA.A1.1,Dec-23,Mar-24", 1), ("A.A1.1,Dec-23,Mar-24\nA.A1.1,Oct-23,Dec-23", 0),
    ("A.A1.1,Oct-23,Dec-23\nA.A1.1,Dec-23,Jan-24\nA.A1.1,Jan-24,Feb-24\nA.A1.1,Feb-24,Mar-24", 3),
    // A line that says from where goes before one that does not, and a short way before a long one.
    ("A.A1.1,,Mar-24\nA.A1.1,Oct-23,Mar-24", 1), ("A.A1.1,Dec-23,Mar-24\nA.A1.1,,Dec-23\nA.A1.1,Oct-23,Mar-24", 2),
    // Loops lead on where there is a way out of them.
    ("A.A1.1,Oct-23,Dec-23\nA.A1.1,Dec-23,Oct-23\nA.A1.1,Dec-23,Mar-24\nA.A1.1,Mar-24,Dec-23", 2),
    ("A.A1.1,Dec-23,Mar-24\nA.A1.1,Mar-24,Dec-23\nA.A1.1,Mar-24,Mar-24", nil),
    ("A.A1.1,Oct-23,Dec-23\nA.A1.1,Jan-24,Mar-24", nil), ("A.A1.1,Oct-23,Apr-24", nil), ("A.A1.1,Nov-23,Mar-24", nil),
    ("A.A1.2,Oct-23,Mar-24", nil), ("A.A1.1,TBC,Mar-24", nil), ("A.A1.1,Oct-23,TBC", nil),
    // Backwards is another move.
    ("A.A1.1,Mar-24,Oct-23", nil), ("", nil),
  ])
  func `leads from one due date to another`(lines: String, agreed: Int?) throws {
    let register = try read("Ref,From,To\n" + lines)
    #expect(try line(register, "A.A1.1", "2023-10-31", "2024-03-31") == agreed)
  }

  @Test(arguments: [
    (
      "headings of people",
      "Reason,Action ref,Old due date,New due date,Approved on,Approved by\nx,A.A1.1,Oct-23,Mar-24,,B"
    ),
    ("a title above", "Change control,,\n,,\nRef;From,From,To\nRef,From,To\nA.A1.1,Oct-23,Mar-24"),
    ("other separators", "Ref;From;To\r\nA.A1.1;Oct-23;Mar-24\r\n\r\n;;\r\n"),
    ("JSON", #"[{"ref": "A.A1.1", "from": "Oct-23", "to": "Mar-24", "agreedOn": "2023-10-12", "agreed-by": "B"}]"#),
    (
      "JSON in an object",
      #"{"board": "B", "changes": [{"ref": "A.A1.1", "from": "Oct-23", "to": "Mar-24", "size": 3}]}"#
    ),
    ("lines of JSON", "{\"ref\": \"A.A1.1\", \"to\": \"Mar-24\"}\n{\"ref\": \"A.A1.2\", \"to\": \"Mar-24\"}"),
  ])
  func `is read in every form`(name: String, text: String) throws {
    #expect(try line(read(text), "A.A1.1", "2023-10-31", "2024-03-31") == 0)
  }

  @Test func `has the dates that a workbook holds, on any of its sheets`() throws {
    func text(_ cell: String) -> String { "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>" }
    var workbook = WorkbookBuilder("<row>\(text("Notes"))</row>")
    workbook.formats = ["dd/mm/yyyy"]
    let header = ["Ref", "From", "To", "Agreed on", "Agreed by"].map(text).joined()
    let cells = "<c s=\"1\"><v>45230</v></c><c s=\"1\"><v>45382</v></c><c s=\"1\"><v>45211</v></c>\(text("Board"))"
    workbook.sheets.append(
      ("Changes", WorkbookBuilder.sheet("<row>\(header)</row><row>\(text("A.A1.1"))\(cells)</row>")))
    let register = try read(workbook.bytes)
    #expect(try line(register, "A.A1.1", "2023-10-31", "2024-03-31") == 0)
    #expect(register.lines[0].agreedOn?.iso == "2023-10-12")
    #expect(register.lines[0].agreedBy == "Board")
    #expect(register.lines[0].place == "Changes!A2")
  }

  @Test(arguments: [
    ("Ref,Due\nA.A1.1,Mar-24", nil, "no row has both a header over refs"),
    ("Ref,To,Agreed date\nA.A1.1,Mar-24,", "line 1, field 3", #""To" and "Agreed date" stand over the same thing"#),
    ("Ref,To\n,Mar-24", "line 2, field 1", "the line has no ref"),
    ("Ref,To\n\nA.A1.1, ", "line 3, field 2", "the line of A.A1.1 has no new due date"),
    ("Ref,To\nA.A1.1,someday", "line 2, field 2", #""someday" cannot be read as a date"#),
    ("Ref,To\nA.A1.1,March", "line 2, field 2", #""March" names no year"#),
    ("Ref,From,To\nA.A1.1,Smarch,Mar-24", "line 2, field 2", #""Smarch" cannot be read as a date"#),
    ("Ref,To,Agreed on\nA.A1.1,Mar-24,TBC", "line 2, field 3", #""TBC" is no day"#),
    (
      "Ref,To\n" + String(repeating: "A.A1.1,Mar-24\n", count: 101), "line 102, field 1",
      "A.A1.1 has more than 100 lines"
    ),
    (#"[{"ref": "A.A1.1", "to": "x"}]"#, "line 1", #""x" cannot be read as a date"#),
    ("[]", nil, "its list of changes is empty"),
    (#"{"actions": []}"#, nil, "it is JSON, but holds no rows of changes"),
  ])
  func `is refused in one line, with the place`(text: String, place: String?, problem: String) {
    let error = #expect(throws: TableError.self) { try read(text) }
    #expect(error?.place.text == place)
    #expect(error?.problem.hasPrefix(problem) == true, "\(error?.problem ?? "")")
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func `a tracker's members are no register's`() {
    #expect(throws: TableError.self) { try read(#"{"changes": [{"ref": "A.A1.1", "to": "Mar-24"}]}"#, lists: .tracker) }
  }
}
