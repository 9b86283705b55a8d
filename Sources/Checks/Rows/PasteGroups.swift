import Texts

/// The refs of actions whose updates begin alike, remembered: each of them names the others.
final class PasteGroups {
  private struct Group {
    let rows: [Int]
    let refs: [String]
    /// What those are told who are none of `rows`.
    let told: [String]
  }

  /// By the first action of each.
  private var groups: [Int: Group] = [:]
  /// What was told last: a finding says it twice.
  private var last: (number: Int, most: Int, refs: FactList) = (-1, 0, FactList([]))

  /// How many groups are remembered.
  private static let most = 1 << 13

  /// The refs of other actions whose update begins like that of the action; at most `most` of them.
  func others(_ number: Int, _ rows: RowIndex, most: Int) -> FactList {
    if last.number == number, last.most == most { return last.refs }
    let first = rows.firstPasted(number)
    guard first >= 0 else { return FactList([]) }
    let group = groups[first] ?? remember(first, rows, most: most)
    // Its rows stand in order.
    let place = group.rows.firstPlace { $0 >= number }
    let isTold = place < group.rows.count && group.rows[place] == number
    let refs = isTold ? FactList(of: group.refs, leavingOut: place) : FactList(of: group.told, leavingOut: nil)
    last = (number, most, refs)
    return refs
  }

  private func remember(_ first: Int, _ rows: RowIndex, most: Int) -> Group {
    if groups.count >= PasteGroups.most { groups.removeAll(keepingCapacity: true) }
    let members = rows.pasted(from: first, most: most + 1)
    let refs = members.map(rows.ref)
    let group = Group(rows: members, refs: refs, told: Array(refs.prefix(most)))
    groups[first] = group
    return group
  }
}
