import Dates
import TestSupport
import Testing
import Texts

/// Section 3 of the contract, example by example.
struct DatesContractTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cell: String
    let context: String
    let reading: String
    var testDescription: String { context.isEmpty ? cell : "\(cell) [\(context)]" }

    /// What the context gives to a name, as in `start=Mar 23`.
    func given(_ name: String) -> String? {
      guard context.hasPrefix(name + "=") else { return nil }
      return String(context.dropFirst(name.count + 1))
    }
  }

  static let cases: [Case] = ContractTable("dates.csv").lines.map { line in
    Case(cell: line[0], context: line.count > 1 ? line[1] : "", reading: line.count > 2 ? line[2] : "")
  }

  @Test func `has its table of cells`() {
    #expect(Self.cases.count > 250)
    #expect(Self.cases.allSatisfy { !$0.reading.isEmpty })
    let contexts = Set(Self.cases.map { $0.context.prefix { $0 != "=" } })
    #expect(contexts == ["", "start", "order", "sheet"])
  }

  @Test(arguments: cases) func `reads a due cell`(_ line: Case) throws {
    var date: SheetDate?
    if let sheet = line.given("sheet")?.split(separator: " ") {
      let shapes: [String: SheetDate.Shape] = ["day": .day, "month": .month, "day-without-year": .dayWithoutYear]
      let day = sheet[1] == "1899-12-31" ? SheetDate.zero : try #require(Day(iso: String(sheet[1])))
      date = SheetDate(day: day, shape: try #require(shapes[String(sheet[0])]))
    }
    let isMonthFirst = line.given("order") == NumericDateOrder.monthFirst.rawValue
    let reader = isMonthFirst ? try DateCells.monthFirst() : DateCells.reader
    let due = DateCells.read(start: line.given("start") ?? "", due: line.cell, dueDate: date, by: reader).due
    #expect(DateCells.long(due) == line.reading)
  }
}
