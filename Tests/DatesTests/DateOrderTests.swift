import Dates
import TestSupport
import Testing
import Texts

/// Day first or month first, and what a cell says of it.
struct DateOrderTests {
  @Test(arguments: [
    ("03/14/2024", true), ("by 03/14/2024 at latest", true), ("TBC, was 3.14.24", true), ("03-14-2024", true),
    ("14/03/2024", false), ("03/04/2024", false), ("13/14/2024", false), ("2024-14-03", false), ("14/2024", false),
    ("03/14/2100", false), ("Mar-24", false), ("", false),
  ])
  func `tells a date that only the other order reads`(_ cell: String, _ isOther: Bool) {
    #expect(cell.withBytes { DateCells.reader.holdsOtherOrder(DateCell($0)) } == isOther)
  }

  @Test(arguments: [
    ("03/04/2024", "2024-04-03", "2024-03-04"), ("3.4.24", "2024-04-03", "2024-03-04"),
    ("03/14/2024", "unreadable", "2024-03-14"), ("14/03/2024", "2024-03-14", "unreadable"),
    ("w/c 04/03/2024", "2024-03-04/2024-03-10", "2024-04-03/2024-04-09"), ("3/2024", "2024-03", "2024-03"),
    ("2024-03-04", "2024-03-04", "2024-03-04"), ("1/2/24 - 3/4/24", "2024-02-01/2024-04-03", "2024-01-02/2024-03-04"),
  ])
  func `reads numeric dates in the order of the rule set`(
    _ cell: String, _ dayFirst: String, _ monthFirst: String
  ) throws {
    #expect(DateCells.short(DateCells.read(due: cell).due) == dayFirst)
    #expect(DateCells.short(DateCells.read(due: cell, by: try DateCells.monthFirst()).due) == monthFirst)
    let other = cell.withBytes { DateCells.reader.readInOtherOrder(DateCell($0)) }
    let resolved = DateCells.reader.resolve(
      start: .reading(DateReading(.blank)), due: other, firstPeriod: Month(year: 2024, month: 1))
    #expect(DateCells.short(resolved.due) == monthFirst)
  }

  @Test(arguments: [
    ("03/04/2024", "2024-04-03; ambiguous"), ("by 03/04/2024", "2024-04-03; ambiguous, extracted"),
    ("03/04/24 - 30/06/24", "2024-04-03/2024-06-30; ambiguous"), ("04/04/2024", "2024-04-04"),
    ("14/03/2024", "2024-03-14"), ("3 April 2024", "2024-04-03"), ("2024-04-03", "2024-04-03"),
    ("Mar-24 (was 03/04/2023)", "2024-03; was 2023-04-03"), ("3 April", "2024-04-03; year-assumed"),
  ])
  func `doubts the order where day and month could change places`(_ cell: String, _ doubted: String) {
    let read = cell.withBytes { DateCells.reader.read(DateCell($0)) }
    let blank = UnresolvedReading.reading(DateReading(.blank))
    let due = DateCells.reader.resolve(
      start: blank, due: read.doubtingOrder, firstPeriod: Month(year: 2024, month: 1)
    ).due
    #expect(DateCells.long(due) == doubted)
    let isDoubted = due.marks.contains(.ambiguousOrder) || due.original?.marks.contains(.ambiguousOrder) == true
    #expect(read.couldSwap == isDoubted)
    // An order in doubt carries no error; other ambiguity does.
    #expect(due.marks.isBelowErrors == (due.marks.contains(.ambiguousOrder) || due.marks.contains(.yearAssumed)))
  }

  @Test func `rests no error on an assumed year, but on an ambiguous date`() {
    #expect(DateCells.read(due: "March").due.marks.isBelowErrors)
    #expect(!DateCells.read(due: "22-Nov").due.marks.isBelowErrors)
    #expect(!DateCells.read(due: "03/04/2024").due.marks.isBelowErrors)
  }
}
