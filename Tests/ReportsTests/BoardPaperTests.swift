import Testing
import Workbooks

@testable import Reports

/// The pictures and tables of the page for a board, on paper.
struct BoardPaperTests {
  private static let series = [
    BarChart.Series(name: "Late", colour: .amber), BarChart.Series(name: "Missing", colour: .red),
  ]

  @Test func `a bar is named by its group, and one that is not known says why`() throws {
    let bars = [BarChart.Bar(label: "Stated", counts: [2, 1]), BarChart.Bar(label: "Called for", counts: [0, nil])]
    let groups = [
      BarChart.Group("January", bars: bars), BarChart.Group("February", nil, gap: "no report"),
      BarChart.Group("March", [4, 1]),
    ]
    let charts = BarChart(title: "Updates", series: Self.series, groups: groups).onPaper
    try #require(charts.count == 1)
    #expect(charts[0].title == "Updates")
    #expect(charts[0].bars == ["January: Stated", "January: Called for", "February: no report", "March"])
    #expect(charts[0].series.map(\.values) == [[2, 0, nil, 4], [1, nil, nil, 1]])
    #expect(charts[0].most == 5)
    let told = "January: Stated: Late 2, Missing 1; Called for: Late 0. March: Late 4, Missing 1."
    #expect(charts[0].description == "Updates. \(told) All of it stands in the table below.")
  }

  @Test(arguments: [(36, [36]), (37, [36, 1]), (80, [36, 36, 8])])
  func `bars that a page has no room for go on in another picture of the same scale`(count: Int, pieces: [Int]) {
    let groups = (1...count).map { BarChart.Group("Owner \($0)", [$0, 0]) }
    let charts = BarChart(title: "Updates", series: Self.series, groups: groups).onPaper
    #expect(charts.map(\.bars.count) == pieces)
    #expect(charts.flatMap(\.bars) == groups.map(\.label))
    #expect(charts.allSatisfy { $0.most == count })
    #expect(charts.count == 1 || charts.last?.title == "Updates (\(pieces.count) of \(pieces.count))")
  }

  @Test func `a table has what columns have in common in each heading, and no cell that is lacking`() {
    let table = DataTable(
      caption: "Updates by month", columns: [.brief("Month"), .number("Late", in: "Given"), .text("Why")],
      rows: [DataTable.Row("January", ["3", "ill"]), DataTable.Row("February", nil, gap: "no report")]
    ).onPaper
    #expect(table.summary == "Updates by month" && table.isCaptioned)
    #expect(table.columns.map(\.header) == ["Month", "Given: Late", "Why"])
    #expect(table.columns.map(\.isOfNumbers) == [false, true, false])
    #expect(table.columns.map(\.share) == [22, 9, 6])
    let texts = table.rows.map { row in
      row.map { cell in if case .paragraph(let text) = cell.first { text.runs.map(\.text).joined() } else { "" } }
    }
    #expect(texts == [["January", "3", "ill"], ["February: no report", "–", "–"]])
  }
}
