import Dates
import Documents
import Ledger
import Reports

/// What `slipgauge waive --list` shows: every waiver, those that end first at the top.
struct WaiverListing {
  private let arguments: Arguments
  private let console: Console

  /// Refuses more than the tracker among the operands.
  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    guard arguments.operands.count <= 1 else {
      throw CommandFailure("unexpected \"\(arguments.operands[1])\": slipgauge waive --list [TRACKER]")
    }
    self.arguments = arguments
    self.console = console
  }

  /// Reads the waivers and writes them out.
  func run() throws(CommandFailure) -> ExitCode {
    let path = try WaiverSource.namedPath(arguments, tracker: arguments.operands.first)
    let ruleSet = try RuleSetSource.load(arguments)
    let all = try WaiverSource.load(path, ruleSet: ruleSet, arguments)
    let file = arguments.operands.first.map { all.of($0, ruleSet) } ?? all
    tellOthers(all.waivers.count - file.waivers.count, path)
    if file.waivers.isEmpty {
      let tracker = arguments.operands.first.map { all.waivers.isEmpty ? "" : " for \($0)" } ?? ""
      try console.write("There is no waiver\(DisplayText.safe(tracker)) in \(DisplayText.safe(path)).\n")
      return .clean
    }
    let today = console.today()
    let sorted = file.sorted.enumerated().sorted { ($0.element.until, $0.offset) < ($1.element.until, $1.offset) }
    let rows = sorted.map { row($0.element, today: today) }
    // One long ref does not move the others out of sight.
    let widths = (0..<4).map { column in min(60, rows.map { DisplayText.width($0[column]) }.max() ?? 0) }
    for row in rows {
      let cells = zip(row, widths + [0]).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - DisplayText.width(cell)))
      }
      try console.write(cells.joined(separator: "  ") + "\n")
    }
    return .clean
  }

  /// Says that waivers stand in the file which hold for other trackers alone.
  private func tellOthers(_ count: Int, _ path: String) {
    if count == 0 { return }
    console.note(
      "slipgauge: \(SummaryLine.count(count, "waiver")) for other trackers not listed; for all: "
        + "slipgauge waive --list --waivers \(DisplayText.safe(path))")
  }

  private func row(_ waiver: Waiver, today: Day) -> [String] {
    let reason = waiver.reason.isEmpty ? "no reason: does not hold" : waiver.reason
    let tracker = waiver.tracker.map { ", for \($0)" } ?? ""
    let cells = [
      waiver.ref.isEmpty ? "-" : waiver.ref, waiver.rule, WaiverListing.span(until: waiver.until, today: today),
      WaiverListing.age(since: waiver.accepted, today: today), "\(reason) (\(waiver.by)\(tracker))",
    ]
    return cells.map(DisplayText.safe)
  }

  /// A waiver with no more days left ends soon.
  private static let soon = 30

  /// `accepted 47 days ago`.
  private static func age(since accepted: Day?, today: Day) -> String {
    guard let accepted else { return "age not known" }
    let days = Int(today.number) - Int(accepted.number)
    return days <= 0 ? "accepted today" : "accepted \(SummaryLine.count(days, "day")) ago"
  }

  /// `12 days left, 2024-01-31`, or how long ago the waiver ended.
  private static func span(until: Day, today: Day) -> String {
    let days = Int(until.number) - Int(today.number)
    return switch days {
    case 0: "last day, \(until.iso)"
    case 1...soon: "ends soon: \(SummaryLine.count(days, "day")) left, \(until.iso)"
    case 1...: "\(SummaryLine.count(days, "day")) left, \(until.iso)"
    default: "ended \(SummaryLine.count(-days, "day")) ago, \(until.iso)"
    }
  }
}
