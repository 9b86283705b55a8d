/// The first of many refs or other short texts, and how many there are.
package struct FactList: Hashable {
  /// The first of them.
  package let items: [String]
  /// How many there are in all.
  package let count: Int

  package init(_ items: [String]) { self.init(items, count: items.count) }

  /// `items` are the first of `count`.
  package init(_ items: [String], count: Int) {
    self.items = items
    self.count = count
  }

  /// How many of them a finding lists.
  static let mostTold = 100

  /// Whether there is none.
  package var isEmpty: Bool { count == 0 }
}
