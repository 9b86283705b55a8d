package import Checks
import RuleSets
package import Tables
import Texts
import Trackers

extension Check {
  /// The actions of the tracker at `path` that are told of, by group.
  package func groupedActions(of path: String, by grouping: ActionGrouping) throws(CheckFailure) -> GroupedActions {
    var grouped = GroupedActions(grouping)
    _ = try run(path, keeping: { _ in false }) { _, facts, chunk in
      if let row = facts.row { grouped.add(grouping.names(of: facts), at: row.place(of: nil, in: chunk)) }
    }
    return grouped
  }

  /// The names of everybody and every theme that some action is of, as typed first.
  package func groupNames(of path: String) throws(CheckFailure) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    _ = try run(path, keeping: { _ in false }) { _, facts, _ in
      for name in ActionGrouping.allCases.flatMap({ $0.names(of: facts) })
      where known.insert(nameForm(name)).inserted {
        names.append(name)
      }
    }
    return names
  }

  /// The same check, whose report tells only of what is wanted, besides what is asked for already.
  package func narrowed(to wanted: [ActionSelection.Wanted]) throws(CheckFailure) -> Check {
    if wanted.isEmpty { return self }
    var check = self
    do throws(ActionSelection.Problem) {
      let other = try ActionSelection(wanted, options.ruleSet)
      check.options.selection = options.selection.map { $0.narrowed(to: other) } ?? other
    } catch {
      throw .selection(error)
    }
    return check
  }
}

/// Where a tracker's actions stand, and of which groups each is.
package struct GroupedActions {
  /// By what they are grouped.
  package let grouping: ActionGrouping
  /// The groups as typed first, in the order of the tracker.
  package private(set) var names: [String] = []
  /// The actions' rows, with their groups in normal form.
  private var rows: [(place: CellOrigin, groups: Set<String>)] = []
  private var known: Set<String> = []

  init(_ grouping: ActionGrouping) { self.grouping = grouping }

  /// Adds an action of some groups.
  mutating func add(_ groups: [String], at place: CellOrigin) {
    for name in groups where known.insert(nameForm(name)).inserted { names.append(name) }
    rows.append((place, Set(groups.map { nameForm($0) })))
  }

  /// The rows of all actions that are not of the group.
  package func rows(notOf name: String) -> [CellOrigin] {
    let key = nameForm(name)
    return rows.lazy.filter { !$0.groups.contains(key) }.map(\.place)
  }
}
