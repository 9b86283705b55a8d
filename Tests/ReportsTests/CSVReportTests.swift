import Reports
import Testing

struct CSVReportTests {
  @Test func givesEachFindingARow() throws {
    let report = try report(HostileRows.header + HostileRows.late)
    let text = String(decoding: CSVReport.bytes(report), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(text.hasPrefix("\u{FEFF}Level,Rule,Ref"))
    #expect(lines.count == report.findings.count + 1)
    #expect(text.hasSuffix("\r\n"))
    #expect(
      lines.contains {
        $0.hasPrefix("error,rating-understates-slippage,OC.A2.3,Culture,One Team,Chief Executive,2024-01,")
      })
  }

  @Test func marksWhatIsWaived() throws {
    let text = String(decoding: CSVReport.bytes(try HostileRows.waivedReport()), as: UTF8.self)
    #expect(text.contains(",J Smith,2024-06-30,Agreed | at <board>\r\n"))
  }

  @Test(arguments: HostileRows.attacks)
  func holdsNoFormula(attack: String) throws {
    let report = try report(HostileRows.header + HostileRows.row(attack))
    let text = String(decoding: CSVReport.bytes(report).dropFirst(3), as: UTF8.self)
    for field in text.split(whereSeparator: { $0 == "," || $0 == "\r\n" || $0 == "\"" }) {
      let first = field.first { $0 != " " }
      #expect(first.map { !"=+-@\t\r".contains($0) } ?? true, "\(field)")
    }
  }
}
