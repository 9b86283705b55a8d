import Dates

/// The unfinished sub-actions under each main action, remembered: many rows may be the same main action.
final class SubGroups {
  private var groups: [UInt64: SubGroup] = [:]

  /// The first of the unfinished sub-actions under a main action, `most` at most, and how many there are in all.
  func subs(of main: UInt64, _ rows: RowIndex, most: Int) -> (rows: [Int], count: Int) {
    let group = group(main, rows)
    return (Array(group.rows.prefix(most)), group.rows.count)
  }

  /// Those of them that are due wholly after `day`.
  func subs(of main: UInt64, _ rows: RowIndex, dueAfter day: Day, most: Int) -> (rows: [Int], count: Int) {
    let group = group(main, rows)
    let found = group.places(after: day.number, most: most)
    return (found.places.map { group.rows[$0] }, found.count)
  }

  private func group(_ main: UInt64, _ rows: RowIndex) -> SubGroup {
    if let known = groups[main] { return known }
    let group = SubGroup(rows.unfinishedSubs(of: main), rows)
    groups[main] = group
    return group
  }
}

/// The unfinished sub-actions under one main action, and when they are due.
private struct SubGroup {
  let rows: [Int]
  /// By place of the row: the first day of its interval due.
  private let days: [Int32]
  /// Where there are many: the same days in order, and a tree of them. At each place of the tree stands the latest of
  /// the days under it, which are at twice the place and behind that; those of the rows fill its second half.
  private var sorted: [Int32] = []
  private var latest: [Int32] = []

  /// So many are gone through one by one.
  private static let few = 64

  init(_ rows: [Int], _ index: RowIndex) {
    self.rows = rows
    days = rows.map(index.dueEarliest)
    guard rows.count > SubGroup.few else { return }
    sorted = days.sorted()
    var size = 1
    while size < days.count { size *= 2 }
    latest = Array(repeating: Int32.min, count: size) + days
    latest += Array(repeating: Int32.min, count: size - days.count)
    for place in stride(from: size - 1, to: 0, by: -1) { latest[place] = max(latest[2 * place], latest[2 * place + 1]) }
  }

  /// The places of the first rows that are due after a day, and how many such rows there are.
  func places(after day: Int32, most: Int) -> (places: [Int], count: Int) {
    if latest.isEmpty {
      let found = days.indices.filter { days[$0] > day }
      return (Array(found.prefix(most)), found.count)
    }
    var found: [Int] = []
    each(after: day, from: 1) { place in
      found.append(place)
      return found.count < most
    }
    return (found, count(after: day))
  }

  private func count(after day: Int32) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return sorted.count - low
  }

  /// Calls `body` with the places of rows under a place of the tree that are due after a day, in order, until it
  /// answers false.
  @discardableResult
  private func each(after day: Int32, from place: Int, _ body: (Int) -> Bool) -> Bool {
    if latest[place] <= day { return true }
    let size = latest.count / 2
    if place >= size { return body(place - size) }
    return each(after: day, from: 2 * place, body) && each(after: day, from: 2 * place + 1, body)
  }
}
