import Checks
import Reports
import Slipgauge
import Texts
import Trackers

/// Some of a report's actions, which have a report of their own: those of a lead, of a theme, or of a lead in a theme.
struct ReportPart: Hashable {
  /// The lead's name as it is typed first, empty for actions that have none; nil: whoever leads.
  let lead: String?
  /// The theme's name, likewise.
  let theme: String?

  /// What selects its actions.
  var wanted: [ActionSelection.Wanted] {
    [lead.map { .lead($0) }, theme.map { .theme($0) }].compactMap(\.self)
  }

  /// Whom two parts are the same of.
  private struct Key: Hashable {
    let lead: String?
    let theme: String?

    init(_ part: ReportPart) {
      lead = part.lead.map { nameForm($0) }
      theme = part.theme.map { nameForm($0) }
    }
  }

  /// The parts of a report by lead, by theme or by both, in the order of the tracker; all in one where by neither. Of
  /// an action that several lead, each that is among `leads`, where any were asked for.
  static func all(of report: Report, byLead: Bool, byTheme: Bool, leads: [String]) -> [ReportPart] {
    guard byLead || byTheme else { return [ReportPart(lead: nil, theme: nil)] }
    let wanted = Set(leads.map { nameForm($0) })
    var seen: Set<Key> = []
    var parts: [ReportPart] = []
    for action in report.actions {
      let names = PersonNames.all(in: action.directorLead)
      let among = names.filter { wanted.isEmpty || wanted.contains(nameForm($0)) }
      // A cell may have been asked for as a whole.
      let leads = among.isEmpty ? [names.isEmpty ? "" : action.directorLead] : among
      for lead in byLead ? leads.map(Optional.some) : [nil] {
        let part = ReportPart(lead: lead, theme: byTheme ? action.theme : nil)
        if seen.insert(Key(part)).inserted { parts.append(part) }
      }
    }
    return parts
  }
}
