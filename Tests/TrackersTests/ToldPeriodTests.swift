import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// Periods that no header names.
struct ToldPeriodTests {
  private static let table = "Ref,Action,Status,Update\nOC.A1.1,a,On Track,b\n"

  private func told(_ text: String, path: String = "tracker.csv", asked: String? = nil) throws -> String {
    let tracker = try TrackerReader(DefaultRuleSet.shared).open(
      TableFile.open(bytes: Array(text.utf8), path: path), asked: asked.flatMap { Period(iso: $0, yearStarts: 4) })
    let places = tracker.periods.map { period in
      let day = tracker.day(of: period).map { " \($0.iso)" } ?? ""
      return "\(period.iso)\(day) \(tracker.place(of: period).words)"
    }
    return places.joined(separator: ", ")
  }

  @Test(arguments: [
    ("Position as at 31 January 2024", "2024-01 2024-01-31"), ("January 2024", "2024-01"), ("Jan-24", "2024-01"),
    ("DATE PRINTED: 1/17/2011", "2011-01 2011-01-17"), ("as at 31.01.24", "2024-01 2024-01-31"),
    ("April 2023 - September 2023", "2023-H1"), ("Q3 2023/24", "2023-Q3"), ("H2 2021/22", "2021-H2"),
    // Of several the one behind a word that says so, never one behind a word that says another.
    ("Agreed March 2023,position at January 2024", "2024-01"),
    ("Updated 5 January 2024; next meeting 5 March 2024", "2024-01 2024-01-05"),
    ("Last updated 5 January 2024", "2024-01 2024-01-05"), ("Next board 5 March 2024\nJanuary 2024", "2024-01"),
    ("Compiled,5 January 2024,Agreed,5 June 2023", "2024-01 2024-01-05"),
    ("January 2024,as at 31 January 2024", "2024-01 2024-01-31"),
  ]) func `a period over the table is that of the statuses`(_ title: String, _ period: String) throws {
    #expect(try told(title + "\n" + Self.table).hasPrefix(period + " from “"))
  }

  @Test(arguments: [
    // No period: years, financial years, dates that lie in no one period, and several of which none is meant.
    "Plan 2010-2012", "Plan 2023/24", "2024", "March 2023 - May 2024", "January 2024\nFebruary 2024",
    "Next board 5 March 2024",
    "Spring 2024",
  ]) func `what is no period tells none`(_ title: String) throws {
    #expect(try told(title + "\n" + Self.table) == "")
    #expect(try told(title + "\n" + Self.table, asked: "2024-01") == "2024-01 as asked for")
  }

  @Test(arguments: [
    ("tracker-2024-01.csv", "2024-01 from the file's name"),
    ("x/y_31.01.24.csv", "2024-01 2024-01-31 from the file's name"),
    ("Tracker January 2024.csv", "2024-01 from the file's name"), ("plan.csv", ""), ("2023/plan.csv", ""),
  ]) func `a file's name tells it`(_ path: String, _ period: String) throws {
    #expect(try told(Self.table, path: path) == period)
    // What stands over the table goes before it.
    #expect(try told("March 2023\n" + Self.table, path: path).hasPrefix("2023-03 from “March 2023”"))
  }

  @Test(arguments: [
    ("Ref,Status,Update (January 2024)\nOC.A1.1,On Track,b\n", ["Status"]),
    ("Ref,Status (January 2024),Status\nOC.A1.1,On Track,b\n", []),
  ]) func `a header without a period is of the only one that others name`(_ text: String, _ statuses: [String]) throws {
    let rows = try ReadRows(text)
    #expect(rows.tracker.periods.map(\.iso) == ["2024-01"])
    #expect(try rows.map { $0.status(rows.tracker.periods[0]).string } == ["On Track"])
  }

  @Test func `the year and the two rows of headers may stand above`() throws {
    let text =
      "Plan,,,\nRef,Action,Status,,Update,\n,,Dec 2023,Jan 2024,Dec 2023,Jan 2024\nOC.A1.1,a,On Track,Complete,b,c\n"
    let rows = try ReadRows(text)
    #expect(rows.tracker.periods.map(\.iso) == ["2023-12", "2024-01"])
    #expect(
      try rows.map { $0.status(rows.tracker.periods[1]).string + $0.update(rows.tracker.periods[1]).string } == [
        "Completec"
      ])
  }
}
