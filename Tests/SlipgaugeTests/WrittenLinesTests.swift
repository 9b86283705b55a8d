import RuleSets
import Slipgauge
import TestSupport
import Testing

/// Reports whose lines are written straight from rows say what those made of findings say, byte for byte.
struct WrittenLinesTests {
  /// Cells that are quoted, cut, escaped or defused.
  private static let odd = [
    String(repeating: "a", count: 69) + " bc d", String(repeating: "x", count: 70) + " y",
    String(repeating: "word ", count: 14) + "z and more", "line\nbreak  and\ttabs", " lead and trail ", "ends.", ".",
    String(repeating: "é", count: 600), "“quoted” “by” hands…", "delete \u{7F}",
    "\u{202E}turned\u{2028}ends",
    "=1+1", "@name", "＝wide", "\u{A0}", "a \"b\"; c, d\\e", String(repeating: "😀 ", count: 80), "-", "Oct 23rd?",
  ]

  /// A tracker of rows that raise what is told once for many, and of odd cells.
  private static func table(_ seed: UInt64) -> TrackerTable {
    let made = TrackerGenerator(seed: seed, rows: 240, duplicates: true).table
    var sheets = made.sheets
    for sheet in sheets.indices {
      for row in sheets[sheet].rows.indices where row % 3 == 0 {
        let column = (row / 3) % max(1, sheets[sheet].rows[row].count)
        sheets[sheet].rows[row][column] = odd[(row / 3 + sheet) % odd.count]
      }
    }
    return TrackerTable(sheets: sheets)
  }

  private static let formats = [ReportFormat.ndjson, .json, .csv]

  @Test(arguments: [TrackerTable.Format.csv, .xlsx, .ndjson])
  func `as findings have them`(_ kind: TrackerTable.Format) throws {
    let folder = Files.temporaryFolder()
    let (tracker, earlier) = ("\(folder)/tracker.\(kind)", "\(folder)/earlier.csv")
    Files.write(WrittenLinesTests.table(7).bytes(kind), to: tracker)
    Files.write(TrackerGenerator(seed: 7, rows: 240, duplicates: true).earlier.bytes(), to: earlier)
    var options = Check.Options(ruleSet: DefaultRuleSet.shared)
    options.threads = 2
    for (previous, most) in [([], 9), ([earlier], Int.max)] {
      (options.previous, options.mostFindings) = (previous, most)
      options.isPlain = true
      let plain = try Check(options).run(tracker)
      #expect(plain.findings.count > 100)
      options.isPlain = false
      for format in WrittenLinesTests.formats {
        var written: [UInt8] = []
        let report = try Check(options).write(tracker, as: format, keeping: false) { written += $0 }
        #expect(report.findings.isEmpty && report.summary.counts == plain.summary.counts)
        #expect(try String(decoding: written, as: UTF8.self) == String(decoding: format.bytes(of: plain), as: UTF8.self))
      }
    }
  }
}
