import Checks
import Reports
import RuleSets
import Testing

struct MarkdownReportTests {
  @Test(arguments: [
    ("plain, (2023-24).", "plain, (2023-24)."), ("a|b", "a\\|b"), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("<b>&", "&lt;b&gt;&amp;"), ("[x](y)", "\\[x\\](y)"), ("@council", "@<!-- -->council"),
    ("https://x", "https:<!-- -->//x"), ("www.x", "www<!-- -->.x"), ("#12", "\\#12"), ("a\nb", "a b"),
    ("\u{202E}x", "&lt;U+202E&gt;x"),
  ])
  func escapes(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func `errors are told in full, with title and lead, and the rest is counted`() throws {
    let unsigned = HostileRows.well.replacing(". DS 11.01.24", with: "")
    let text = String(
      decoding: MarkdownReport.bytes(try report(HostileRows.header + HostileRows.late + unsigned)), as: UTF8.self)
    #expect(text.hasPrefix("# Tracker check, January 2024\n"))
    #expect(
      text.contains("\n## Errors\n\n### Culture\n\n| Action | Title | Director Lead | Cell | Finding | What to do |\n"))
    #expect(
      text.contains(
        "\n| OC.A2.3 | One Team | Chief Executive | line 2, Status (January 2024) | OC.A2.3 is stated On Track but was "
      ))
    #expect(text.contains("\n| note | The update is not signed and dated (update-unsigned) | 1 | OC.A2.4 |\n"))
    #expect(!text.contains("has no initials"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test func `ratings are told beside those that the dates call for`() throws {
    let text = String(
      decoding: MarkdownReport.bytes(try report(HostileRows.header + HostileRows.late + HostileRows.well)),
      as: UTF8.self)
    #expect(text.contains("Of 2 actions, 2 can be measured: "))
    #expect(text.contains("\n| Culture | 2 On Track | 1 On Track, 1 Significant issues / slippage |\n"))
  }

  @Test func foldsWhatIsWaived() throws {
    let text = String(decoding: MarkdownReport.bytes(try HostileRows.waivedReport()), as: UTF8.self)
    #expect(text.contains("<summary>3 findings waived</summary>"))
    #expect(text.contains("| Agreed \\| at &lt;board&gt; | J Smith | 2024-06-30 |"))
    #expect(text.contains("\n- The waiver of X matches no finding: it can be taken out.\n"))
    #expect(text.contains("; 3 waived."))
  }

  @Test(arguments: HostileRows.attacks)
  func keepsEachFindingInItsRow(attack: String) throws {
    let report = try report(HostileRows.header + HostileRows.row(attack))
    let text = String(decoding: MarkdownReport.bytes(report), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let errors = report.findings.count { $0.level == .error && !$0.theme.isEmpty }
    #expect(lines.count { $0.contains("| OC.A2.3 |") } >= errors)
    for line in lines where line.hasPrefix("|") {
      let cells = line.replacing("\\|", with: "").count { $0 == "|" } - 1
      #expect([3, 4, 6].contains(cells), "\(line)")
    }
    #expect(
      !text.contains("<script") && !text.contains("<img") && !text.contains("@council")
        && !text.replacing("\\](", with: "").contains("]("))
  }
}
