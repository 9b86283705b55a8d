import Documents
import SlipgaugeCLI
import TestSupport
import Testing

/// What a year comes to, reckoned once more from what is written down of it.
@Suite struct HistoryFiguresTests {
  private static let year = SimulatedYear()

  /// A table of the year's export.
  private static func rows(_ table: String) -> [[String]] { SimulatedYear.told.tables[table] ?? [] }

  @Test func `all of it happened`() { #expect(SimulatedYear.told.failures.isEmpty) }

  // MARK: Ratings

  /// The ratings, 0 for the best, that a due month calls for: on the 11th or 25th it is less than a month late one
  /// month on, and less than two months late two months on; over the whole month it may be late by a month to the day.
  private static func called(_ action: SimulatedYear.Action, in month: Int) -> ClosedRange<Int> {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = action.due(in: month).split(separator: "-").map(String.init)
    let due = (names.firstIndex(of: parts[0]) ?? 0) + 1 + ((Int(parts[1]) ?? 0) - 23) * 12
    let isSigned = "12".contains(action.update(in: month))
    switch month - due {
    case ...0: return 0...0
    case 1: return isSigned ? 0...0 : 0...1
    case 2: return 1...1
    default: return 2...2
    }
  }

  /// The stated rating and the one called for, of actions that are measured.
  private static func measured(_ action: SimulatedYear.Action, in month: Int) -> (stated: Int?, called: Int)? {
    if action.isMain || action.isAssurance { return nil }
    let range = called(action, in: month)
    switch action.status(in: month) {
    case "-": return range.lowerBound > 0 ? (nil, range.lowerBound) : nil
    case let letter:
      guard let stated = Array("GAR").firstIndex(of: letter) else { return nil }
      return (stated, min(max(stated, range.lowerBound), range.upperBound))
    }
  }

  @Test func `ratings by theme and month`() {
    var themes: [[String]] = []
    var counts: [[String]] = []
    for month in SimulatedYear.months {
      for theme in ["Culture", "Finance"] {
        let actions = HistoryFiguresTests.year.actions.filter { $0.theme == theme }
        let measured = actions.compactMap { HistoryFiguresTests.measured($0, in: month) }
        let better = measured.count { action in action.stated.map { $0 < action.called } ?? false }
        let worse = measured.count { action in action.stated.map { $0 > action.called } ?? false }
        themes.append(
          [SimulatedYear.iso(month), theme] + [actions.count, measured.count, better, worse].map(String.init))
        for (rating, id) in ["on-track", "medium", "significant"].enumerated() {
          let stated = measured.count { $0.stated == rating }
          let called = measured.count { $0.called == rating }
          if stated + called > 0 {
            counts.append([SimulatedYear.iso(month), theme, id, "\(stated)", "\(called)"])
          }
        }
      }
    }
    #expect(HistoryFiguresTests.rows("themeRatings") == themes)
    #expect(HistoryFiguresTests.rows("ratingCounts").map { $0[0..<3] + $0[4...] }.map(Array.init) == counts)
    // The year is one in which something happens.
    #expect(themes.contains { $0[4] == "2" } && themes.contains { $0[5] == "1" })
  }

  // MARK: Updates

  @Test func `updates by owner and month`() throws {
    let rows = HistoryFiguresTests.rows("updateCounts")
    for month in SimulatedYear.months {
      var counts: [String: [Int]] = [:]
      for action in HistoryFiguresTests.year.actions where !action.isMain && !action.isAssurance {
        if "NC".contains(action.status(in: month)) { continue }
        let owner = (action.owner.isEmpty ? action.lead : action.owner).lowercased()
        counts[owner, default: [0, 0, 0, 0]][HistoryFiguresTests.delivery(action, in: month)] += 1
      }
      let found = rows.filter { $0[0] == SimulatedYear.iso(month) }
      #expect(Set(found.map { $0[1].lowercased() }) == Set(counts.keys) && found.count == counts.count)
      for row in found {
        let expected = counts[row[1].lowercased()] ?? []
        #expect(row[2...] == ([expected.reduce(0, +)] + expected).map(String.init)[...], "\(row)")
      }
    }
  }

  /// By the deadline, late, undated or missing. Nights ran on the 18th, and in October on the 21st, too.
  private static func delivery(_ action: SimulatedYear.Action, in month: Int) -> Int {
    switch action.update(in: month) {
    case "1": 0
    case "2": 1
    case "x": month < 10 ? 2 : 0
    case "y": month == 10 ? 1 : 2
    default: 3
    }
  }

  // MARK: The rest

  @Test func `points are files and nights, with a gap where there was none`() throws {
    let files = SimulatedYear.files.map { month in
      [
        SimulatedYear.iso(month),
        SimulatedYear.iso(month) + "-" + ["31", "28", "30"][[0, 1, 0, 2, 0, 2, 0, 0][month - 1]],
        "file", "0",
      ]
    }
    let rest = [
      ["2023-10", "2023-10-31", "night", "4"], ["2023-11", "2023-11-30", "night", "3"],
      ["2023-12", "2023-12-31", "night", "1"],
    ]
    let points = HistoryFiguresTests.rows("points")
    #expect(points.map { Array($0[0..<4]) } == files + rest)
    #expect(points.map { $0[4] } == points.map { _ in "10" })
    #expect(points.map { $0[6] } == SimulatedYear.months.map { SimulatedYear.iso($0) + "-20" })
  }

  @Test func `due dates that were moved, of an action under another ref, too`() throws {
    let moves = HistoryFiguresTests.rows("dueMoves").map { [$0[0], $0[1], $0[5], $0[6], $0[7]] }
    #expect(
      moves == [
        ["2023-05", "OC.A1.1", "2023-03-31", "2023-08-31", "agreed"],
        ["2023-06", "OC.A1.2", "2023-02-28", "2023-03-31", "notAgreed"],
        ["2023-08", "OC.A1.9", "2023-11-30", "2023-10-31", "earlier"],
        ["2023-11", "OC.A1.1", "2023-08-31", "2023-12-31", "notKnown"],
      ])
    #expect(
      HistoryFiguresTests.rows("dueMoveCounts") == [
        ["theme", "Culture", "1", "1", "1", "1"], ["lead", "D Smith", "1", "1", "1", "1"],
      ])
  }

  @Test func `rounds of assurance`() throws {
    #expect(
      HistoryFiguresTests.rows("assuranceRounds").map { [$0[0], $0[4], $0[5], $0[6]] } == [
        ["OC.A1.5", "2023-02", "given", "2023-02"], ["OC.A1.5", "2023-05", "missed", ""],
        ["OC.A1.5", "2023-08", "given", "2023-08"], ["OC.A1.5", "2023-11", "missed", ""],
        ["OC.B1.4", "2023-03", "given", "2023-03"], ["OC.B1.4", "2023-06", "late", "2023-08"],
        ["OC.B1.4", "2023-09", "notKnown", ""], ["OC.B1.4", "2023-12", "awaited", ""],
      ])
  }

  @Test func `actions that turn when the next month ends`() throws {
    // On 31 January it is three months after 31 October, two after 30 November, and one after 31 December.
    #expect(
      HistoryFiguresTests.rows("turningActions").map { [$0[0], $0[1], $0[6], $0[7], $0[8]] } == [
        ["2023-12", "OC.A1.6", "on-track", "on-track", "medium"],
        ["2023-12", "OC.A1.9", "medium", "medium", "significant"],
        ["2023-12", "OC.B1.1", "significant", "on-track", "medium"],
      ])
  }

  @Test func `findings by month, as checks of the files find them`() throws {
    let rows = HistoryFiguresTests.rows("findingCounts")
    for month in SimulatedYear.files {
      let findings = try #require(SimulatedYear.told.findings[month])
      let row = try #require(rows.first { $0[0] == SimulatedYear.iso(month) })
      #expect(row[5] == "\(findings.count)" && row[6] == "0" && !findings.isEmpty, "\(row)")
      #expect(row[1].isEmpty == (month == 1))
    }
    // Whatever stood or was opened is put right, left behind or there: those of a month in which nothing is gone.
    for (then, now) in zip(rows, rows.dropFirst()) where now[0] == "2023-04" || now[0] == "2023-03" {
      let numbers = now[1...].compactMap(Int.init)
      #expect((Int(then[5]) ?? 0) + numbers[0] - numbers[1] - numbers[2] == numbers[4], "\(then) \(now)")
    }
  }
}
