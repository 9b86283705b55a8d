import Dates
import TestSupport
import Testing
import Texts

/// Due dates that stand in several columns.
struct DateColumnsTests {
  /// The due reading of three cells, nil for a column that is not there.
  private func read(_ due: String, _ revised: String?, _ original: String?, start: String = "") -> String {
    DateCells.long(reading(due, revised, original, start: start))
  }

  private func reading(_ due: String, _ revised: String?, _ original: String?, start: String = "") -> DateReading {
    due.withBytes { due in
      (revised ?? "").withBytes { revisedBytes in
        (original ?? "").withBytes { originalBytes in
          start.withBytes { start in
            let reader = DateCells.reader
            let read = reader.read(
              due: DateCell(due), revised: revised == nil ? nil : DateCell(revisedBytes),
              original: original == nil ? nil : DateCell(originalBytes))
            let readings = reader.resolve(
              start: reader.read(DateCell(start)), due: read, firstPeriod: Month(year: 2024, month: 1))
            return readings.due
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      // The revised date, where it is anything but blank.
      ("Dec-23", "Mar-24", nil, "2024-03; was 2023-12"), ("Dec-23", "", nil, "2023-12; was 2023-12"),
      ("Dec-23", "n/a", nil, "2023-12; was 2023-12"), ("Dec-23", nil, nil, "2023-12"),
      ("Dec-23", "TBC", nil, "unset; was 2023-12"), ("Dec-23", "soon", nil, "unreadable; was 2023-12"),
      ("TBC", "Mar-24", nil, "2024-03"), ("", "Mar-24", nil, "2024-03"),
      ("Dec-23", "Mar-24 (was Feb-24)", nil, "2024-03; was 2024-02"),
      // The original date, where there is no other.
      ("", nil, "Dec-23", "2023-12; was 2023-12"), ("", "", "Dec-23", "2023-12; was 2023-12"), ("", "", "", "blank"),
      ("", nil, "TBC", "unset"),
      // The date before is the original column's first.
      ("Mar-24", nil, "Dec-23", "2024-03; was 2023-12"), ("Mar-24", "Apr-24", "Dec-23", "2024-04; was 2023-12"),
      ("Mar-24 (was Feb-24)", nil, "Dec-23", "2024-03; was 2023-12"),
      ("Mar-24 (was Feb-24)", nil, "", "2024-03; was 2024-02"), ("Mar-24", nil, "soon", "2024-03"),
      ("Dec-23 (was Nov-23)", "Mar-24", nil, "2024-03; was 2023-11"),
      ("Mar-24 (extended)", nil, nil, "2024-03; was unknown"),
    ] as [(String, String?, String?, String)])
  func `composes the due date`(_ due: String, _ revised: String?, _ original: String?, _ reading: String) {
    #expect(read(due, revised, original) == reading)
  }

  @Test(
    arguments: [
      ("Dec-23", "Mar-24", nil, .dueColumn), ("Dec-23", "", nil, .unmoved), ("Dec-23", "n/a", nil, .unmoved),
      ("Dec-23", "Mar-24 (was Feb-24)", nil, .cell), ("Mar-24 (was Feb-24)", "", nil, .cell),
      ("Dec-23 (was Nov-23)", "Mar-24", nil, .dueColumn), ("Mar-24", "", "Dec-23", .originalColumn),
      ("Mar-24", nil, nil, nil),
    ] as [(String, String?, String?, OriginalDate.Source?)])
  func `tells where the date before stands`(
    _ due: String, _ revised: String?, _ original: String?, _ source: OriginalDate.Source?
  ) {
    let date = reading(due, revised, original).original
    #expect(date?.source == source && (date?.toldReading == nil) == (source == nil || source == .unmoved))
  }

  @Test func `finds the years of both by the start`() {
    #expect(read("December", "March", nil, start: "Nov 22") == "2023-03; year-assumed; was 2022-12")
  }

  @Test func `a start cell holds no revised form`() {
    #expect(DateCells.long(DateCells.read(start: "Mar-24 (was Dec-23)").start) == "unreadable")
    #expect(DateCells.long(DateCells.read(start: "Mar-24 (was TBC)").start) == "unset")
  }
}
