import Glibc
import TestSupport
import Testing

@testable import Ledger
@testable import SlipgaugeCLI

/// The page for a board: of the simulated year, and where there is less to show.
@Suite struct HistoryBoardTests {
  private static let page = PageText(SimulatedYear.told.page)
  private static func export(_ table: String) -> [[String]] { SimulatedYear.told.tables[table] ?? [] }

  @Test func `reads as it did`() {
    let text = HistoryBoardTests.page.lines.joined(separator: "\n") + "\n"
    #expect(GoldenFile("Golden/board.txt").difference(from: text) == nil)
  }

  @Test func `has a table below each picture, of the same name`() {
    #expect(HistoryBoardTests.page.pictures.count == 10)
    for picture in HistoryBoardTests.page.pictures { #expect(picture.title == picture.table) }
    #expect(!SimulatedYear.told.page.contains("<script"))
  }

  // MARK: Numbers

  /// The rows of the page's table whose caption begins so, without those of which nothing is known.
  private func rows(_ caption: String) throws -> [[String]] {
    let table = try #require(HistoryBoardTests.page.tables.first { $0.caption.hasPrefix(caption) })
    return table.rows.filter { $0.count > 2 }
  }

  /// The sums of an export's rows by what stands in a column, in the order in which it comes.
  private func sums(_ rows: [[String]], by key: Int, of columns: [Int]) -> [[Int]] {
    var order: [String] = []
    var sums: [String: [Int]] = [:]
    for row in rows {
      if sums[row[key]] == nil { order.append(row[key]) }
      let numbers = columns.map { Int(row[$0]) ?? 0 }
      sums[row[key]] = zip(sums[row[key]] ?? columns.map { _ in 0 }, numbers).map(+)
    }
    return order.map { sums[$0] ?? [] }
  }

  @Test func `has the export's numbers by month`() throws {
    let ratings = try rows("Stated ratings, and those that the dates call for, by month")
    let themes = HistoryBoardTests.export("themeRatings")
    #expect(ratings.map { [$0[1], $0[9], $0[10]].compactMap { Int($0) } } == sums(themes, by: 0, of: [3, 4, 5]))
    let counts = HistoryBoardTests.export("ratingCounts")
    for (place, id) in ["on-track", "medium", "significant"].enumerated() {
      let all = themes.map { [$0[0], "", "", "", "0", "0"] } + counts.filter { $0[2] == id }
      let pairs = ratings.map { [$0[2 + place], $0[6 + place]].compactMap { Int($0) } }
      #expect(pairs == sums(all, by: 0, of: [4, 5]))
    }
    let findings = try rows("Findings that stood at the end")
    #expect(
      findings.map { Array($0[1...]) }
        == HistoryBoardTests.export("findingCounts").map { row in
          [row[1], row[2], row[3], row[4]].map { $0.isEmpty ? "–" : $0 } + [row[5], row[6]]
        })
    let updates = try rows("Updates by month")
    #expect(
      updates.map { $0[1...].compactMap { Int($0) } }
        == sums(HistoryBoardTests.export("updateCounts"), by: 0, of: [2, 3, 4, 5, 6]))
    #expect(try rows("The report of each month").map { $0[3] } == HistoryBoardTests.export("points").map { $0[3] })
  }

  @Test func `has the export's numbers by theme, lead, owner and action`() throws {
    let moves = HistoryBoardTests.export("dueMoveCounts")
    let byLead = try #require(HistoryBoardTests.page.tables.first { $0.caption == "Due dates moved, by director lead" })
    #expect(byLead.rows == moves.filter { $0[0] == "lead" }.map { Array($0[1...]) })
    #expect(
      try rows("Each due date that was moved").map { $0[0] } == HistoryBoardTests.export("dueMoves").map { $0[1] })
    let owners = HistoryBoardTests.export("updateCounts").map { [$0[1].lowercased()] + $0[2...] }
    #expect(
      try rows("Updates by owner").map { $0[1...].compactMap { Int($0) } } == sums(owners, by: 0, of: [1, 2, 3, 4, 5]))
    let rounds = HistoryBoardTests.export("assuranceRounds")
    let byMonth = try rows("Rounds of assurance by the month")
    let outcomes = ["given", "late", "missed", "awaited", "notKnown"]
    for (month, row) in zip(1...12, byMonth) {
      let there = rounds.filter { $0[4] == SimulatedYear.iso(month) }
      #expect(row[1...].map { Int($0) } == outcomes.map { outcome in there.count { $0[5] == outcome } })
    }
    #expect(byMonth.count == 12)
    #expect(
      try rows("Each action that turns").map { $0[0] } == HistoryBoardTests.export("turningActions").map { $0[1] })
  }

  // MARK: The Word document

  @Test func `has the page's tables in the Word document`() throws {
    let tables = try WordText(SimulatedYear.told.document).tables
    #expect(tables.map(\.caption) == HistoryBoardTests.page.tables.map(\.caption))
    for (table, shown) in zip(tables, HistoryBoardTests.page.tables) {
      let rows = shown.rows.map { row in
        row.count > 2 ? row : ["\(row[0]): \(row[1])"] + table.rows[0].dropFirst().map { _ in "–" }
      }
      #expect(Array(table.rows.dropFirst()) == rows, "\(table.caption)")
    }
  }

  @Test func `has the numbers of tables in the Word document's charts, and words for each`() throws {
    let document = try WordText(SimulatedYear.told.document)
    #expect(document.charts.map(\.title) == HistoryBoardTests.page.pictures.map(\.title))
    var compared = 0
    for chart in document.charts {
      #expect(chart.words.hasPrefix("\(chart.title). ") && chart.words.contains(where: \.isNumber), "\(chart.words)")
      let rows = try #require(document.tables.first { $0.caption == chart.title }).rows
      // Where a line of the table is several bars, columns have other names than series.
      guard chart.bars.count == rows.count - 1 else { continue }
      #expect(chart.bars == rows.dropFirst().map { $0[0] })
      for series in chart.series {
        let column = try #require(rows[0].firstIndex(of: series.name), "\(series.name)")
        #expect(series.values == rows.dropFirst().map { Int($0[column]) }, "\(chart.title): \(series.name)")
      }
      compared += 1
    }
    #expect(compared == 7)
  }

  // MARK: Other histories

  @Test func `says in a line why there is nothing to show`() throws {
    try withNights { nights in
      func board(_ words: String...) -> Nights.Said {
        nights.tool(["history", "board", "--state", nights.folder + "/state"] + words)
      }
      #expect(board().log.contains("there is no history yet; slipgauge nightly begins one"))
      nights.write(nights.tracker, "Ref\n")
      _ = nights.run(1)
      let failed = board("--output", nights.folder + "/board.html")
      #expect(failed.log.contains("no run over \(nights.tracker) was good: there is nothing to show"), "\(failed.log)")
      #expect(nights.text(nights.folder + "/board.html").isEmpty)
      nights.save(due: "Oct-24")
      nights.save(due: "Oct-24", to: nights.folder + "/other.csv")
      _ = nights.tool(
        "nightly", nights.tracker, nights.folder + "/other.csv", "--state", nights.folder + "/state", "--now",
        "2024-02-02")
      #expect(board().log.contains("/other.csv, \(nights.tracker): say which with --tracker"))
      #expect(board("--tracker", "plan").log.contains("nothing is known of plan"))
      #expect([failed, board(), board("--tracker", "plan")].allSatisfy { $0.exit == .unusable && $0.out.isEmpty })
      let page = board("--tracker", nights.tracker)
      #expect(page.exit == .clean && page.out.contains("<h1>January 2024: <bdi>tracker.csv</bdi></h1>"))
    }
  }

  @Test(arguments: [
    (["Q1 2023/24", "Q2 2023/24", "Q4 2023/24"], "Q1 2023/24 to Q4 2023/24", "Q3 2023/24", "quarter"),
    (
      ["H1 2022/23", "H2 2022/23", "H2 2023/24"], "The first half of 2022/23 to the second half of 2023/24",
      "The first half of 2023/24", "half-year"
    ),
    (["2021/22", "2023/24"], "2021/22 to 2023/24", "2022/23", "financial year"),
  ])
  func `tells of periods other than months`(periods: [String], span: String, gap: String, unit: String) throws {
    try withNights { nights in
      let files = periods.enumerated().map { place, period in
        let file = nights.folder + "/\(place).csv"
        nights.write(
          file,
          """
          Theme,Ref,Action,Director Lead,Start date,Due date,Status (\(period)),Update (\(period))
          Culture,OC.A1.1,Ask the staff,D Smith,Jan-21,Apr-24,On Track,Survey number \(place) was sent to all the staff

          """)
        return file
      }
      let state = ["--state", nights.folder + "/state"]
      #expect(nights.tool(["history", "import"] + files + ["--name", "plan"] + state).exit == .clean)
      let said = nights.tool(["history", "board", "--now", "2024-06-01"] + state)
      #expect(said.exit == .clean, "\(said.log)")
      let page = PageText(said.out)
      #expect(page.lines.contains("# \(span): plan"))
      #expect(page.tables[0].rows.contains { $0 == [gap, "no report"] }, "\(page.tables[0].rows)")
      let units = "Of \(page.tables[0].rows.count) \(unit)s, \(periods.count) are told as a file had it"
      #expect(page.lines.contains { $0.hasPrefix(units) }, "\(page.lines)")
      #expect(page.tables.first { $0.caption.hasPrefix("Updates by") }?.rows.last?.dropFirst().first == "1")
    }
  }

  @Test func `shows cells as text`() throws {
    try withNights { nights in
      let cell = "<script>window.hit=1</script>\"><img src=x onerror=window.hit=1>"
      let quoted = "\"\(cell.replacing("\"", with: "\"\""))\""
      nights.write(
        nights.tracker,
        """
        Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
        \(quoted),OC.A1.1,\(quoted),\(quoted),Jan-23,Dec-23,On Track,\(quoted)

        """)
      #expect(nights.run(1, "--name", "plan").exit != .unusable)
      let page = nights.look("history", "board", "--now", "2024-06-01").out
      #expect(page.contains("&lt;script&gt;window.hit=1") && !page.contains("<script") && !page.contains("<img"))
    }
  }

  @Test func `tells what an older history did not keep`() throws {
    try withNights { nights in
      let text = try #require(Files.text(Repository.path("Tests/LedgerTests/Fixtures/slipgauge-1.0.0.sql")))
      let state = nights.folder + "/older"
      mkdir(state, 0o700)
      try SQLiteDatabase(path: state + "/history.sqlite").execute(text)
      let said = nights.tool("history", "board", "--state", state, "--tracker", "TRACKER", "--now", "2024-06-01")
      #expect(said.exit == .clean, "\(said.log)")
      let page = PageText(said.out)
      #expect(page.lines.contains("The history did not keep what the actions came to in January 2024."))
      #expect(page.tables[0].rows == [["January 2024", "the history did not keep this"]])
    }
  }
}
