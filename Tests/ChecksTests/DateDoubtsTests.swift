import TestSupport
import Testing

/// What is doubtful about date cells, in words.
struct DateDoubtsTests {
  @Test(arguments: [
    ("22-Sep", "due “22-Sep” was read as September 2022; it may also mean 22 September"),
    (
      "Q3 2023",
      "due “Q3 2023” was read as October to December 2023; it may also mean July to September 2023"
    ),
    ("FY24", "due “FY24” was read as April 2023 to March 2024; it may also mean April 2024 to March 2025"),
    ("31-Feb", "due “31-Feb” was read as February 2031 but may mean another date"),
    ("31 March", "due “31 March” names no year and was read as 31 March 2024"),
    (
      "Monday 29th March, 2024",
      "due “Monday 29th March, 2024” names another weekday, but 29 March 2024 is a Friday"
    ),
    ("w/c Tuesday 4 March 2024", "due “w/c Tuesday 4 March 2024” names a weekday that is not that of its date"),
    ("Mar-24 ??", "due “Mar-24 ??” is queried"),
    (
      "by Mon 31 March",
      "due “by Mon 31 March” names no year and was read as 31 March 2024; "
        + "due “by Mon 31 March” names another weekday, but 31 March 2024 is a Sunday"
    ),
    ("Mar-24", ""),
  ])
  func `of a due cell`(_ due: String, _ doubts: String) throws {
    let run = try CheckRun(TrackerTable("ref | due | status\nOC.A2.1 | \(due) | On Track"))
    #expect(run.fact("date-doubts") == doubts)
  }
}
