import Reports
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

  @Test func tabulatesByTheme() throws {
    let text = String(decoding: MarkdownReport.bytes(try report(HostileRows.header + HostileRows.late)), as: UTF8.self)
    #expect(text.hasPrefix("# Tracker check, January 2024\n"))
    #expect(text.contains("\n## Culture\n\n| Level | Action | Cell | Finding | What to do |\n"))
    #expect(text.contains("\n| **error** | OC.A2.3 | line 2, Status (January 2024) | OC.A2.3 is stated On Track but"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
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
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| **error** |") || $0.hasPrefix("| warning |") || $0.hasPrefix("| note |")
    }
    #expect(rows.count == report.findings.count)
    for row in rows { #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 6, "\(row)") }
    #expect(
      !text.contains("<script") && !text.contains("<img") && !text.contains("@council")
        && !text.replacing("\\](", with: "").contains("]("))
  }
}
