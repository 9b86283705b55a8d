import Texts

/// The refs of actions whose updates begin alike, remembered: each of them names the others.
final class PasteGroups {
  /// The first actions of a group, one more than are told.
  private struct Group {
    let rows: [Int32]
    let refs: [String]
  }

  /// By the first action of each.
  private var groups: [Int: Group] = [:]
  /// What was told last: a finding says it twice.
  private var last: (number: Int, most: Int, refs: FactList) = (-1, 0, FactList([]))

  /// How many groups are remembered, each with some two thousand bytes.
  private static let most = 1 << 14

  /// The refs of other actions whose update begins like that of the action; at most `most` of them.
  func others(_ number: Int, _ rows: RowIndex, most: Int) -> FactList {
    if last.number == number, last.most == most { return last.refs }
    let first = rows.firstPasted(number)
    guard first >= 0 else { return FactList([]) }
    let group = groups[first] ?? remember(first, rows, most: most)
    // Its rows stand in order.
    let place = group.rows.firstPlace { $0 >= number }
    let isOne = place < group.rows.count && group.rows[place] == number
    // One more is kept than is told: an action that is none of these leaves out the last.
    let refs = FactList(of: group.refs, leavingOut: isOne ? place : group.refs.count > most ? most : nil)
    last = (number, most, refs)
    return refs
  }

  private func remember(_ first: Int, _ rows: RowIndex, most: Int) -> Group {
    if groups.count >= PasteGroups.most { groups.removeAll(keepingCapacity: true) }
    let members = rows.pasted(from: first, most: most + 1)
    let group = Group(rows: members.map { Int32(clamping: $0) }, refs: members.map(rows.ref))
    groups[first] = group
    return group
  }
}
