import Checks
import Reports
import RuleSets
import Slipgauge

/// Reports that each tell of some actions: of a selection, of each lead, of each theme.
struct PartReports {
  /// The check that is made again for each part.
  private var check: Check
  private let tracker: String
  /// The summary that a night checks beside the tracker; nil: none.
  private let summary: String?
  /// The leads that were asked for; empty: all.
  private let leads: [String]
  private let gate: RunFiles

  /// Reports of the tracker that was checked.
  init(_ check: Check, tracker: String, _ arguments: Arguments) {
    self.check = check
    self.tracker = tracker
    summary = arguments[.summary]
    leads = arguments[.lead]
    gate = arguments.files
  }

  /// The files of one part.
  private struct Target {
    let part: ReportPart
    var files: [ReportFile]
  }

  /// The actions of a night's report that were asked for; nil where no action is left. Names that no action has are
  /// passed over from then on, and said: the filter of a night may outlive them.
  mutating func select(from night: Report) throws(CommandFailure) -> (report: Report?, unmet: String?) {
    guard check.options.selection?.selectsActions == true else { return (night, nil) }
    do throws(CheckFailure) {
      return (try made(Target(part: ReportPart(lead: nil, theme: nil), files: [])), nil)
    } catch {
      let clause = error.problems.first?.clause
      switch error {
      case .unknownName where !check.options.passesOverUnmetNames:
        check.options.passesOverUnmetNames = true
        return (try select(from: night).report, clause)
      case .noneSelected: return (nil, clause)
      default: throw CommandFailure(error)
      }
    }
  }

  /// Writes the files of every part of `report`, which has all actions that are told of, once all of them are known to
  /// be let through; `taken` are the places of other reports. `completed` adds what a check alone does not know.
  func write(
    _ files: [ReportFile], of report: Report, taken: [ReportFile] = [], completed: (Report) -> Report = { $0 }
  ) throws(CommandFailure) -> [ReportFile] {
    let targets = try targets(files, of: report)
    let all = targets.flatMap(\.files)
    var places = TakenPlaces()
    for file in taken { try places.take(file.place.path) }
    for file in all {
      try file.check(gate)
      try places.take(file.place.path)
    }
    for target in targets {
      let report = completed(try self.report(of: target))
      for file in target.files { try file.write(report, gate) }
    }
    return all
  }

  /// The files that are written of a report.
  func files(_ files: [ReportFile], of report: Report) throws(CommandFailure) -> [ReportFile] {
    try targets(files, of: report).flatMap(\.files)
  }

  /// The files by part.
  private func targets(_ files: [ReportFile], of report: Report) throws(CommandFailure) -> [Target] {
    var targets: [Target] = []
    var (leadNames, themeNames) = (FileNames(blank: "no-lead"), FileNames(blank: "no-theme"))
    for file in files {
      let parts = ReportPart.all(of: report, byLead: file.namesLead, byTheme: file.namesTheme, leads: leads)
      for part in parts {
        let own = try file.of(
          lead: part.lead.map { leadNames.name(for: $0) }, theme: part.theme.map { themeNames.name(for: $0) })
        if let place = targets.firstIndex(where: { $0.part == part }) {
          targets[place].files.append(own)
        } else {
          targets.append(Target(part: part, files: [own]))
        }
      }
    }
    return targets
  }

  private func report(of target: Target) throws(CommandFailure) -> Report {
    do throws(CheckFailure) {
      return try made(target)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Makes the check again for one part.
  private func made(_ target: Target) throws(CheckFailure) -> Report {
    var check = check
    let formats = target.files.map(\.format)
    check.options.wantsActions = true
    check.options.mostExplained = formats.map(\.mostExplained).max() ?? 0
    check.options.mostFindings = max(check.options.mostFindings, formats.map(\.mostFindings).max() ?? 0)
    return try check.narrowed(to: target.part.wanted).run(tracker, beside: summary)
  }
}
