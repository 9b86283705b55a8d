/// The refs of actions whose updates begin alike, remembered: each of them names the others.
final class PasteGroups {
  private struct Group {
    let rows: [Int]
    let refs: [String]
  }

  /// By the first action of each.
  private var groups: [Int: Group] = [:]

  /// How many groups are remembered.
  private static let most = 1 << 13

  /// The refs of other actions whose update begins like that of the action; at most `most` of them.
  func others(_ number: Int, _ rows: RowIndex, most: Int) -> [String] {
    let first = rows.firstPasted(number)
    guard first >= 0 else { return [] }
    let group = groups[first] ?? remember(first, rows, most: most + 1)
    let others = zip(group.rows, group.refs).filter { row, _ in row != number }
    return others.prefix(most).map { _, ref in ref }
  }

  private func remember(_ first: Int, _ rows: RowIndex, most: Int) -> Group {
    if groups.count >= PasteGroups.most { groups.removeAll(keepingCapacity: true) }
    let members = rows.pasted(from: first, most: most)
    let group = Group(rows: members, refs: members.map(rows.ref))
    groups[first] = group
    return group
  }
}
