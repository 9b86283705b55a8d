import Checks
import Tables
import TestSupport
import Testing

/// What is told of cells with markup.
struct MarkupNoticeTests {
  @Test func `an update without its markup is read, and that is told once`() throws {
    let wrapped = #"<div class=""ExternalClass0""><p>Work &amp; more work goes on</p></div>"#
    let csv = """
      Ref,Action,Status (2024-01),Update (2024-01)
      OC.A2.1,Do it,On Track,"\(wrapped)"
      OC.A2.2,Do it too,On Track,"\(wrapped)"
      """
    let run = try CheckRun(Array(csv.utf8))
    #expect(
      run.fact("update-text") == "work more work goes on" || run.fact("update-text") == "Work & more work goes on")
    #expect(
      run.notices.filter { $0.code == .markup }.map(\.sentence) == [
        "Cells hold text in markup, as SharePoint exports it; they were read without the markup."
      ])
  }
}
