import Ledger
import RuleSets
import Slipgauge

extension HistoryText {
  /// A line a tracker, and what a file cannot say.
  static func imported(_ taken: [HistoryImport.Taken], name: String) -> HistoryText {
    var table = [["period", "day", "errors", "warnings", "notes", "tracker"]]
    for file in taken {
      let levels = [Rule.Level.error, .warning, .note].map { level in
        file.counts.map { String($0.levels[level.rawValue] ?? 0) } ?? "-"
      }
      table.append(
        [file.period.iso, file.day.iso] + levels + [file.path + (file.counts == nil ? ": it was there before" : "")])
    }
    let new = taken.count { $0.counts != nil }
    return HistoryText(
      "\(name): \(new) of \(taken.count) trackers imported\n\n\(aligned(table, numbers: [2, 3, 4]))\n"
        + "The day of each is the last of its period, as a file does not say when it stood so, and no waiver was applied.\n"
    )
  }
}
