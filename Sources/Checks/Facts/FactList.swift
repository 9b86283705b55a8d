/// The first of many refs or other short texts, and how many there are.
package struct FactList: Hashable {
  /// Where they stand, but for the one that is left out.
  package let texts: [String]
  /// The place in `texts` of the one that is none of them; nil where all are.
  package let leftOut: Int?
  /// Whether others have the same texts, in the same storage.
  package let isShared: Bool
  /// How many there are in all.
  package let count: Int

  package init(_ items: [String]) { self.init(items, count: items.count) }

  /// `items` are the first of `count`.
  package init(_ items: [String], count: Int) {
    (texts, leftOut, isShared) = (items, nil, false)
    self.count = count
  }

  /// All texts of a list that many share but the one at `leftOut`: nothing of it is copied.
  init(of shared: [String], leavingOut leftOut: Int?) {
    (texts, self.leftOut, isShared) = (shared, leftOut, true)
    count = shared.count - (leftOut == nil ? 0 : 1)
  }

  /// How many of them a finding lists.
  static let mostTold = 100

  /// Whether there is none.
  package var isEmpty: Bool { count == 0 }

  /// How many are told one by one.
  package var itemCount: Int { texts.count - (leftOut == nil ? 0 : 1) }

  /// The first of them.
  package var items: [String] {
    var items = texts
    if let leftOut { items.remove(at: leftOut) }
    return items
  }

  /// The first of those that are told, `most` at most.
  func first(_ most: Int) -> FactList { itemCount > most ? FactList(Array(items.prefix(most))) : self }

  /// The one at `place` of those that are told.
  subscript(place: Int) -> String { texts[place < leftOut ?? .max ? place : place + 1] }

  package static func == (a: FactList, b: FactList) -> Bool { a.count == b.count && a.items == b.items }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(items)
    hasher.combine(count)
  }
}
