import Dates
import Slipgauge

/// Counts per week as lines of bars, for a terminal.
struct TrendChart {
  /// A line a week under the titles, and the key below.
  private(set) var text = ""

  /// Draws the latest weeks, up to `most`, in so many columns.
  init(_ trend: Trend, width: Int, weeks most: Int) {
    let weeks = trend.weeks.suffix(most)
    let highest = max(1, weeks.map { $0.total("error") + $0.total("warning") + $0.total("note") }.max() ?? 1)
    let room = max(10, width - 34)
    text += "week of     errors warnings notes\n"
    for week in weeks {
      let counts = ["error", "warning", "note"].map(week.total)
      let bars = zip(counts, ["█", "▒", "░"]).map { count, sign in
        // What is there at all is seen.
        String(repeating: sign, count: count == 0 ? 0 : max(1, count * room / highest))
      }
      let numbers = [TrendChart.padded(counts[0], 7), TrendChart.padded(counts[1], 9), TrendChart.padded(counts[2], 6)]
      text += "\(week.monday.iso) \(numbers.joined())  \(bars.joined())\n"
    }
    text += "            █ errors  ▒ warnings  ░ notes\n"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
