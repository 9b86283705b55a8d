import Dates
import TestSupport
import Testing

struct ForecastReaderTests {
  /// The forecast of an update in a tracker.
  private func forecast(_ update: String, asOf: String? = nil) throws -> String {
    let table = TrackerTable("ref | status | update\nOC.A2.1 | On Track | \(update)")
    return try CheckRun(table, CheckRun.Options(asOf: asOf)).fact("forecast")
  }

  /// A month or a day in short, as the fact gives it.
  private func days(_ text: String) -> String {
    guard let month = Month(iso: text) else { return text }
    return month.days.iso
  }

  /// In January 2024.
  @Test(arguments: [
    ("Completion expected March 2024", "2024-03"),
    ("Expected by end of March", "2024-03"),
    ("Now due in Feb 2024", "2024-02"),
    ("launch in May", "2024-05"),
    ("launch May", nil),
    ("Staff may be expected", nil),
    ("by May", "2024-05"),
    ("target of 31/03/24", "2024-03-31"),
    ("target 31.03.2024", "2024-03-31"),
    ("due 15 February", "2024-02-15"),
    ("scheduled for 15th of March 2024", "2024-03-15"),
    ("planned for June/July", "2024-07"),
    ("planned June/July 2024", "2024-07"),
    ("expected December", nil),
    ("expected Nov", nil),
    ("expected November 2024", "2024-11"),
    ("expected October", nil),
    ("revised to Q1 2024/25", nil),
    ("expected 2025", nil),
    ("extended until Spring 2024", nil),
    ("aim to finish mid March", "2024-03"),
    ("aim early 2024", nil),
    ("expected by 24-Mar", nil),
    ("expected August 24", "2024-08"),
    ("expected August 23", nil),
    ("by Mar-24", "2024-03"),
    ("go live 1st April", "2024-04-01"),
    ("live date: 2 April 2024", "2024-04-02"),
    ("One two three expected four five six seven March 2024", "2024-03"),
    ("expected one two three four five March 2024", "2024-03"),
    ("moved. Then March 2024", "2024-03"),
    ("March 2024 expected", nil),
    ("completed by Jan 2024", nil),
    ("by 31 January", nil),
    ("by 30 Feb 2024", nil),
    ("by 3/24", nil),
    ("Due Feb and expected April, then planned March", "2024-04"),
    ("expected Sept", "2024-09"),
    ("expected March, 2024", "2024-03"),
    ("expected 31st March, 2024", "2024-03-31"),
    ("by 31 March '24", "2024-03-31"),
    ("by Friday, 29 March 2024", "2024-03-29"),
    ("expected one two three four five Friday 29 March 2024", "2024-03-29"),
    ("expected one two three four five six Friday 29 March 2024", nil),
    ("expected one two three four five Friday, 29 March 2024", "2024-03-29"),
    ("by 3/2024", "2024-03"),
    ("by March 31, 2024", nil),
    ("by 31/03/24/5", nil),
    ("between 12-14 March 2024 as planned, by 12-14 March 2024", "2024-03-14"),
    ("by the end of Q4 2023/24", nil),
    ("by w/c 4 March 2024", "2024-03-04"),
    ("due 1 March 2024 to 15 April 2024", "2024-04-15"),
    ("unexpected March 2024", nil),
    ("expected late September 2024", "2024-09"),
    ("by the end of 2024", nil),
    ("expected Feb 2024 and planned Feb 2024", "2024-02"),
    ("until 5 January", nil),
    ("by 10 December", nil),
    ("expected Mar '24", "2024-03"),
    ("until 2024-03-31", "2024-03-31"),
    ("expected one two three four five six March 2024", nil),
  ])
  func `finds the date that an update promises`(_ update: String, _ found: String?) throws {
    #expect(try forecast(update) == found.map(days) ?? "-")
  }

  @Test(arguments: [
    ("March 2025", nil), ("one two three four five six seven March 2025", nil),
    ("due one two three March 2025", "2025-03"),
    ("one two due March 2025", "2025-03"),
  ])
  func `finds it behind many words that lead to none`(_ last: String, _ found: String?) throws {
    let promises = String(repeating: "due by expected planned ", count: 300) + "one two three four five six. "
    #expect(try forecast(promises + last) == found.map(days) ?? "-")
  }

  @Test(arguments: [
    ("by 31 January", "2024-01-20", "2024-01-31"), ("by 20 January", "2024-01-20", nil),
    ("by January", "2024-01-20", nil),
    ("by February", "2024-01-31", "2024-02"), ("by 5 October", "2024-01-20", nil),
    ("by 5 September", "2024-01-20", "2024-09-05"),
    ("by November 2023", "2023-10-31", "2023-11"),
  ])
  func `counts what lies wholly after the reporting date`(_ update: String, _ asOf: String, _ found: String?) throws {
    #expect(try forecast(update, asOf: asOf) == found.map(days) ?? "-")
  }
}
