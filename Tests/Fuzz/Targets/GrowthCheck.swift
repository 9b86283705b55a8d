import Glibc

/// Whether the work on a cell grows with its length and no faster.
///
/// It is measured in time of the processor, not by the clock, and is told where three attempts agree. Instructions are
/// counted by `.ci/also-linear`, for fewer inputs.
enum GrowthCheck {
  /// Four times the length is four times the work, and sixteen times where each token is held against each other one.
  private static let mostTimes = 8.0
  /// So little is told apart from nothing by no clock.
  private static let leastMilliseconds = 10.0

  /// The columns of the cells that are long, each by itself.
  static let columns = [
    "Action", "Start date", "Due date", "Status (January 2024)", "Update (January 2024)", "Update (December 2023)",
  ]
  private static let row = [
    "Ref": "OC.A2.1", "Action": "Plan", "Start date": "Jan-23", "Due date": "Jul-24", "Update (December 2023)": "Begun",
    "Status (January 2024)": "On Track", "Update (January 2024)": "Written",
  ]

  static func check(_ token: [UInt8], in column: String) throws(Violation) {
    guard !token.isEmpty else { return }
    // A cell of many kilobytes is no date, so there are shorter ones in those columns too.
    for (bytes, rows) in column.hasSuffix("date") ? [(8_000, 1), (1_000, 8)] : [(8_000, 1)] {
      var few = Double.infinity
      var many = Double.infinity
      for attempt in 1... {
        many = min(many, try milliseconds(token, in: column, bytes * 4, rows))
        if many < leastMilliseconds { break }
        few = min(few, try milliseconds(token, in: column, bytes, rows))
        if many < mostTimes * few { break }
        if attempt < 3 { continue }
        throw Violation("\(column): \(bytes) bytes take \(tenths(few)) ms, four times as many take \(tenths(many)) ms")
      }
    }
  }

  /// What a check takes of the processor where some rows have a cell that repeats the token.
  private static func milliseconds(
    _ token: [UInt8], in column: String, _ bytes: Int, _ rows: Int
  ) throws(Violation) -> Double {
    let long = (0..<max(1, bytes / token.count)).flatMap { _ in token }
    let columns = row.keys.sorted()
    var table = Array(columns.joined(separator: ",").utf8) + [0x0A]
    for _ in 0..<rows {
      for name in columns {
        table += quoted(name == column ? long : Array((row[name] ?? "").utf8)) + [name == columns.last ? 0x0A : 0x2C]
      }
    }
    let start = processorMilliseconds
    guard try TableCheck.findings(table, workers: 1) != nil else { throw Violation("\(column): it is not checked") }
    return processorMilliseconds - start
  }

  private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  private static func quoted(_ cell: [UInt8]) -> [UInt8] {
    [0x22] + cell.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } + [0x22]
  }

  private static var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
