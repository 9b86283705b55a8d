import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// Headers whose spelling has a star that the period stands for, and those that name no year of it.
struct PeriodHeaderTests {
  private static func reader(yearStarts: Int) throws -> HeaderReader {
    let calendar = "\"calendar\": { \"financial-year-starts\": \(yearStarts) }"
    let columns =
      "\"columns\": { \"status\": [\"* RAG\", \"RAG *\", \"*\"], \"update\": [\"* Comment\", \"Progress *\"] }"
    return HeaderReader(
      try DefaultRuleSet.extended(by: "\"tracker\": { \(columns) }, \(calendar)"))
  }

  private static func words(_ column: HeaderReader.Column?) -> String {
    switch column {
    case .field(let field): field.rawValue
    case .status(let period): "status \(period?.iso ?? "untold")"
    case .update(let period): "update \(period?.iso ?? "untold")"
    case nil: "-"
    }
  }

  @Test(arguments: [
    (4, "January 2024 RAG", "status 2024-01"), (4, "RAG July 2025", "status 2025-07"), (4, "Jan '24", "status 2024-01"),
    (4, "31/01/2024 RAG", "status 2024-01"), (4, "RAG 31st March, 2024", "status 2024-03"),
    (4, "Progress as at 27 November 2023", "update 2023-11"), (4, "Progress for January 2024", "update 2024-01"),
    (4, "Q1 2023/24 RAG", "status 2023-Q1"), (4, "2023/24 Q1 RAG", "status 2023-Q1"), (4, "Q4 23/24", "status 2023-Q4"),
    (4, "Quarter 3 2023/24 Comment", "update 2023-Q3"), (4, "RAG Q3 (2023/24)", "status 2023-Q3"),
    (4, "Q3 FY24 RAG", "status 2023-Q3"), (4, "Q3 2023 RAG", "status 2023-Q3"), (1, "Q3 2023 RAG", "status 2023-Q3"),
    (4, "H2 2023/24 RAG", "status 2023-H2"), (4, "RAG second half 2023/24", "status 2023-H2"),
    (7, "Jul-Dec 2021 RAG", "status 2021-H1"), (7, "Jan-Jun 2022 Comment", "update 2021-H2"),
    (7, "Jan to Jun 2022 RAG", "status 2021-H2"), (7, "July 2021 - June 2022 RAG", "status 2021-FY"),
    (4, "Jan-Mar 2024 RAG", "status 2023-Q4"), (4, "Jul-Dec 2021 RAG", "-"), (4, "Feb-Apr 2024 RAG", "-"),
    (4, "2023/24 RAG", "status 2023-FY"), (4, "FY 2023/24", "status 2023-FY"), (4, "2011/12 RAG", "status 2011-FY"),
    (4, "2023-Q3 RAG", "status 2023-Q3"), (4, "2023-H2 RAG", "status 2023-H2"), (4, "2023-FY RAG", "status 2023-FY"),
    (4, "2023 RAG", "-"), (1, "2023 RAG", "status 2023-FY"), (4, "Spring 2023 RAG", "-"), (4, "by 2024-01 RAG", "-"),
    (4, "RAG", "status untold"), (4, "Comment", "update untold"), (4, "Progress as at 27 Nov", "update untold"),
    (4, "Oct RAG", "status untold"), (4, "Q3", "status untold"), (4, "Priority", "-"), (4, "12", "-"),
    (4, "X RAG", "-"),
  ])
  func `reads the period of a header`(_ starts: Int, _ header: String, _ column: String) throws {
    let reader = try Self.reader(yearStarts: starts)
    #expect(Self.words(header.withBytes(reader.column)) == column)
  }

  /// Told period, headers, what they stand over.
  @Test(arguments: [
    ("2024-01", "RAG|Comment", "status 2024-01|update 2024-01"), ("2023-Q3", "RAG", "status 2023-Q3"),
    ("2023-11", "Progress as at 27 Nov", "update 2023-11"), ("2023-Q3", "Progress as at 27 Nov", "update 2023-Q3"),
    ("2023-12", "Progress as at 27 Nov", "update untold"),
    ("2024-01", "Nov RAG|Dec RAG|Jan RAG", "status 2023-11|status 2023-12|status 2024-01"),
    (
      "2024-02", "Nov RAG|Nov Comment|Dec RAG|Dec Comment|Jan RAG",
      "status 2023-11|update 2023-11|status 2023-12|update 2023-12|status 2024-01"
    ),
    ("2024-01", "Jan RAG|Dec RAG|Nov RAG", "status 2024-01|status 2023-12|status 2023-11"),
    ("2023-FY", "Jan RAG|Apr RAG|Dec RAG", "status 2024-01|status 2023-04|status 2023-12"),
    ("2023-FY", "Q1 RAG|Q4 RAG", "status 2023-Q1|status 2023-Q4"),
    ("2023-Q4", "Q3 RAG|Q4 RAG", "status 2023-Q3|status 2023-Q4"),
    ("2024-01", "October 2023 RAG|Nov RAG|Due date", "status 2023-10|status 2023-11|due"),
  ])
  func `gives headers the period that is told elsewhere`(_ told: String, _ headers: String, _ columns: String) throws {
    let reader = try Self.reader(yearStarts: 4)
    let titles = headers.split(separator: "|").map(String.init)
    let period = try #require(Period(iso: told, yearStarts: 4))
    let found = reader.told(titles.map { $0.withBytes(reader.column) }, titles: titles, by: period)
    #expect(found.map(Self.words).joined(separator: "|") == columns)
  }
}

extension PeriodHeaderTests {
  @Test(arguments: [
    ("Plan 2023/24", "2023-11 2023-12 2024-01"), ("Plan,Jan 2023", "2022-11 2022-12 2023-01"), ("Plan", "-"),
  ])
  func `gives months the year that stands over the table`(_ title: String, _ periods: String) throws {
    let header = "Ref,Action,Status (Nov),Status (Dec),Status (Jan),Update (Jan)\n"
    let text = "\(title)\n\(header)OC.A2.1,Train,On Track,On Track,On Track,Going well\n"
    let tracker = try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: Array(text.utf8), path: "t.csv"))
    let found = tracker.periods.map(\.iso).joined(separator: " ")
    #expect((found.isEmpty ? "-" : found) == periods)
  }

  @Test(arguments: [
    (
      "Ref,Action,Status (January 2024),Update (January 2024),Status (Q3 2023/24)\nOC.A2.1,Train,On Track,Going well,Red",
      "E1 “Status (Q3 2023/24)” is of a quarter, and C1 “Status (January 2024)” is of a month"
    ),
    (
      "Month,Ref,Action,Status\nDec 2023,OC.A2.1,Train,Red\nDec 2023,OC.A2.2,Move,Red\nQ4 2023/24,OC.A2.1,Train,Red",
      "line 2 is of a month (2023-12), and line 4 is of a quarter (2023-Q4)"
    ),
  ])
  func `refuses a tracker with periods of two units, and names where both stand`(text: String, both: String) throws {
    let error = #expect(throws: TableError.self) {
      try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: Array(text.utf8), path: "t.csv"))
    }
    #expect(error?.problem == both + "; a tracker's periods are all of one unit")
  }
}
