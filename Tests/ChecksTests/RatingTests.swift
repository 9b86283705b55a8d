import TestSupport
import Testing

struct RatingTests {
  /// In January 2024: the due cell, the update, the ratings that they call for, the slippage.
  @Test(arguments: [
    ("Oct-23", "", "significant", "2 to 3 months"), ("Nov-23", "", "medium", "1 to 2 months"),
    ("Dec-23", "", "on-track medium", "1 day to 1 month"), ("Jan-24", "", "on-track", "0 days"),
    ("Feb-24", "", "on-track", "0 days"), ("15/11/23", "", "medium significant", "1 to 2 months"),
    ("29/11/23", "", "medium significant", "1 to 2 months"), ("30/11/23", "", "medium", "1 to 2 months"),
    ("01/12/23", "", "medium", "1 month"), ("02/12/23", "", "on-track medium", "30 days to 1 month"),
    ("2023", "", "on-track medium", "1 day to 1 month"),
    ("Jul-23", "", "significant", "5 to 6 months"), ("Mar 1900", "", "significant", "1485 to 1486 months"),
    // A sign-off in the period is the reporting date; one outside it, and one that no calendar has, are not.
    ("Dec-23", "Done DS 30.01.24", "on-track", "30 days"), ("Dec-23", "Done DS 31.01.24", "medium", "1 month"),
    ("Nov-23", "Done DS 01.01.24", "medium", "1 month"), ("Dec-23", "Done DS 01.01.24", "on-track", "1 day"),
    ("Nov-23", "Done DS 01.02.24", "medium", "1 to 2 months"),
    ("Nov-23", "Done DS 31.31.24", "medium", "1 to 2 months"),
    ("Dec-23", "DS 02.01.24 then RJ 31.01.24", "medium", "1 month"),
    ("Dec-23", "RJ 31.01.24 then DS 18.23.23", "on-track medium", "1 day to 1 month"),
    // No interval, no ratings.
    ("Quarterly", "", "-", "-"), ("TBC", "", "-", "-"), ("ongoing", "", "-", "-"), ("", "", "-", "-"),
    ("soon", "", "-", "-"),
  ])
  func `calls for ratings`(_ due: String, _ update: String, _ expected: String, _ slippage: String) throws {
    let run = try CheckRun(TrackerTable("ref | due | status | update\nOC.A2.1 | \(due) | On Track | \(update)"))
    #expect(run.fact("expected-ratings") == expected)
    #expect(run.fact("slippage") == slippage)
  }

  @Test(arguments: [
    ("2024-01-30", "on-track"), ("2024-01-31", "medium"), ("2024-02-29", "medium"), ("2024-03-01", "significant"),
    ("2023-06-01", "on-track"),
  ])
  func `takes the day of as-of before any sign-off`(_ asOf: String, _ expected: String) throws {
    let table = TrackerTable("ref | due | status | update\nOC.A2.1 | Dec-23 | On Track | Done DS 15.01.24")
    let run = try CheckRun(table, CheckRun.Options(asOf: asOf))
    #expect(run.fact("reporting-date") == asOf)
    #expect(run.fact("expected-ratings") == expected)
  }

  /// In January 2024: due, stated, update; the rating rules that are raised.
  @Test(arguments: [
    ("Jul-23", "On Track", "", "understates"), ("Nov-23", "On Track", "", "understates"),
    ("Dec-23", "On Track", "", ""),
    ("Dec-23", "Medium progress", "", ""), ("Dec-23", "Significant issues / slippage", "", "overstates"),
    ("Jan-24", "Medium progress", "", "overstates"), ("Jan-24", "Medium progress", "Capacity was lost", ""),
    ("Jan-24", "Medium progress", "Recapacity", "overstates"), ("Oct-23", "Medium progress", "", "understates"),
    ("Jul-23", "Complete", "", ""), ("Jul-23", "Not due to start", "", ""), ("Quarterly", "Medium progress", "", ""),
    // What the update forecasts.
    ("Jan-24", "Medium progress", "Expected March 2024", ""),
    ("Jan-24", "Medium progress", "Expected 15 Feb 2024", "overstates"),
    ("Jan-24", "On Track", "Expected March 2024", "forecast"), ("Jan-24", "On Track", "Expected Feb 2024", ""),
    ("Jan-24", "Medium progress", "Expected May 2024", "forecast"),
    ("Jul-23", "On Track", "Expected May 2024", "understates"),
    ("Jan-24", "Significant issues / slippage", "Expected May 2024", ""),
  ])
  func `judges the stated rating`(_ due: String, _ status: String, _ update: String, _ raised: String) throws {
    let run = try CheckRun(TrackerTable("ref | due | status | update\nOC.A2.1 | \(due) | \(status) | \(update)"))
    let rules = [
      "rating-understates-slippage": "understates", "rating-overstates-slippage": "overstates",
      "forecast-beyond-rating": "forecast",
    ]
    #expect(run.rules(ofRow: 0).compactMap { rules[$0] }.joined(separator: " ") == raised)
  }
}
