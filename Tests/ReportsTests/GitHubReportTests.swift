import Reports
import Testing

struct GitHubReportTests {
  @Test(arguments: [
    ("50% done", "50%25 done"), ("a\r\nb", "a%0D%0Ab"), ("a: b, c", "a: b, c"),
  ])
  func escapesMessages(text: String, expected: String) {
    #expect(GitHubReport.data(text) == expected)
  }

  @Test(arguments: [("a: b, c", "a%3A b%2C c"), ("50%", "50%25"), ("x\ny", "x%0Ay")])
  func escapesProperties(text: String, expected: String) {
    #expect(GitHubReport.property(text) == expected)
  }

  @Test func annotatesTheLine() throws {
    let report = try report(HostileRows.header + HostileRows.well + HostileRows.late, path: "plans/tracker, new.csv")
    let text = String(decoding: GitHubReport.bytes(report), as: UTF8.self)
    let start =
      "::error file=plans/tracker%2C new.csv,line=3,title=rating-understates-slippage%3A OC.A2.3::OC.A2.3 is stated"
    #expect(text.split(separator: "\n").contains { $0.hasPrefix(start) }, "\(text)")
  }

  @Test func annotatesTheLineOfTheCell() throws {
    let csv = "Ref,Action,Director Lead,Due date,Status (January 2024)\nA.A1.1,\"one\ntwo\nthree\",,Jul-23,On Track\n"
    let text = String(decoding: GitHubReport.bytes(try report(csv)), as: UTF8.self)
    #expect(text.contains("line=4,title=rating-understates-slippage"), "\(text)")
    #expect(text.contains("[line 4, Status (January 2024)]"), "\(text)")
    #expect(text.contains("title=lead-missing"), "\(text)")
  }

  @Test func foldsWhatIsWaived() throws {
    let text = String(decoding: GitHubReport.bytes(try HostileRows.waivedReport()), as: UTF8.self)
    #expect(!text.contains("::error"))
    #expect(text.contains("::warning title=Waivers::The waiver of X matches no finding"))
    #expect(
      text.contains("::group::3 waived\n")
        && text.contains("\nwaived: OC.A2.3 rating-understates-slippage: Agreed | at <board> (J Smith"))
  }

  @Test(arguments: HostileRows.attacks)
  func obeysNoCell(attack: String) throws {
    let report = try report(HostileRows.header + HostileRows.row(attack))
    let lines = String(decoding: GitHubReport.bytes(report), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == report.findings.count + 1)
    for line in lines.dropLast() {
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) }, "\(line)")
    }
  }
}
