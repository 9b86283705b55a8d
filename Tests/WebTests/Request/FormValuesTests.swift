import TestSupport
import Testing

@testable import Web

/// A form has the fields that it has, each once.
@Suite struct FormValuesTests {
  private static func read(_ parts: [SentForm.Part]) throws(MultipartForm.Failure) -> FormValues {
    try FormValues(MultipartForm(SentForm(parts).body, contentType: SentForm.type))
  }

  @Test func `are what was filled in`() throws {
    let values = try FormValuesTests.read([
      .file("tracker", "../plan.csv", "a"), .file("previous", "plan.csv", "b"), .file("previous", "plan.csv", "c"),
      .file("summary", "%22s%22.docx", "d"), .text("period", " 2024-01\t"), .text("lead", ""),
    ])
    #expect(values.tracker == UploadedFile(name: "plan.csv", bytes: Array("a".utf8)))
    #expect(values.previous.map(\.name) == ["plan.csv (2)", "plan.csv (3)"])
    #expect(values.previous.map(\.bytes) == [Array("b".utf8), Array("c".utf8)])
    #expect(values.summary?.name == "\"s\".docx")
    #expect(values.period == "2024-01" && values.lead.isEmpty)
  }

  @Test func `are nothing where nothing was selected`() throws {
    let values = try FormValuesTests.read([
      .file("tracker", "", ""), .file("previous", "", ""), .file("summary", "", ""), .text("period", ""),
    ])
    #expect(values.tracker == nil && values.previous.isEmpty && values.summary == nil)
    // A file that is empty was selected all the same.
    #expect(try FormValuesTests.read([.file("tracker", "plan.csv", "")]).tracker?.bytes == [])
  }

  @Test(arguments: [
    ([SentForm.Part.text("rules", "x")], "the form has no field of such a name"),
    ([.text("Tracker", "x")], "the form has no field of such a name"),
    ([.file("tracker", "a", "x"), .file("tracker", "b", "x")], "a field stands twice"),
    ([.text("period", "x"), .text("period", "x")], "a field stands twice"),
    ([.text("tracker", "x")], "the field tracker is no file"),
    ([.file("period", "a", "x")], "the field period takes no file"),
  ])
  func `are refused`(parts: [SentForm.Part], clause: String) {
    #expect(throws: MultipartForm.Failure(clause)) { try FormValuesTests.read(parts) }
  }
}
