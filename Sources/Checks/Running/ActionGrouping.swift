import RuleSets
import Tables
import Texts
import Trackers

/// By what actions are put together: by whom they are asked of, or by where they stand.
package enum ActionGrouping: String, CaseIterable, Sendable {
  case lead, owner, theme

  /// The groups of the action that `facts` stands on, as typed; an empty one where it names none.
  package func names(of facts: ActionFacts) -> [String] {
    guard let row = facts.row else { return [] }
    if self == .theme { return [row.theme] }
    let names = fields.flatMap { PersonNames.all(in: row.text($0).string) }
    return names.isEmpty ? [""] : names
  }

  /// The columns that name people.
  var fields: [Field] {
    switch self {
    case .lead: [.directorLead]
    case .owner: [.updateOwner, .otherLeads]
    case .theme: []
    }
  }

  /// What selects the actions of a group.
  package func wanted(_ name: String) -> ActionSelection.Wanted {
    switch self {
    case .lead: .lead(name)
    case .owner: .owner(name)
    case .theme: .theme(name)
    }
  }
}
