import Reports
import Testing

struct JUnitReportTests {
  private func text(_ report: Report) -> String { String(decoding: JUnitReport.bytes(report), as: UTF8.self) }

  @Test func givesEachActionACase() throws {
    let text = text(try report(HostileRows.header + HostileRows.late + HostileRows.well))
    #expect(
      text.contains(
        "name=\"Culture\" timestamp=\"2024-01-31T00:00:00\" hostname=\"localhost\" tests=\"2\" failures=\"1\" errors=\"0\""
      ))
    #expect(text.contains("<testcase name=\"OC.A2.4 Values\" classname=\"Culture\" time=\"0\"/>"))
    #expect(text.contains("<failure type=\"rating-understates-slippage\" message=\"OC.A2.3 is stated On Track but"))
    #expect(text.contains("error rating-understates-slippage (line 2, Status (January 2024)): OC.A2.3"))
  }

  @Test func failsNothingThatIsWaived() throws {
    let text = text(try HostileRows.waivedReport())
    #expect(!text.contains("<failure"))
    #expect(
      text.contains("waived by J Smith until 2024-06-30, Agreed | at &lt;board&gt;: error rating-understates-slippage"))
  }

  /// The rules of the schemas of Ant and Jenkins that a writer can break: what stands in a suite, and in which order.
  @Test(arguments: HostileRows.attacks)
  func keepsTheOrderOfTheSchemas(attack: String) throws {
    let report = try report(HostileRows.header + HostileRows.row(attack) + HostileRows.well)
    let lines = text(report).split(separator: "\n").map { $0.drop { $0 == " " } }
    let tags = lines.filter { $0.hasPrefix("<") }.map { String($0.prefix { $0 != " " && $0 != ">" && $0 != "/" }) }
    let order = ["<testsuite", "<properties", "<property", "<testcase", "<failure", "<system-out", "<system-err"]
    #expect(Set(tags.filter { $0.count > 1 && !$0.hasPrefix("<?") && $0 != "<testsuites" }).isSubset(of: order))
    for suite in tags.split(separator: "<testsuite") {
      let places = suite.compactMap { $0 == "<failure" ? 3 : order.firstIndex(of: $0) }
      #expect(places == places.sorted())
      #expect(suite.count { $0 == "<system-out" } <= 1)
    }
  }
}
