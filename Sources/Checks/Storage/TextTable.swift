import Texts

/// Numbers texts from 0 on: a tracker has few different statuses, dates and titles.
///
/// It is its owner's alone, so nobody counts who holds it.
struct TextTable: ~Copyable {
  private var numbers = TagTable()
  /// By number.
  private var keys = Pile<TextKey>()
  private let most: Int
  private let seed = UInt64.random(in: .min ... .max)

  /// Has room for `most` different texts, at most 65,535.
  init(most: Int) {
    precondition(most <= TagTable.most)
    self.most = most
  }

  var count: Int { keys.count }

  @inline(__always)
  func key(_ text: Bytes) -> TextKey { TextKey(text, seed: seed) }

  /// The text's number; -1 where it has none.
  @inline(__always)
  func find(_ key: TextKey) -> Int { numbers.find(key.hash) { keys[$0] == key } }

  /// Gives the text, which has none, the next number; -1 where there is no more room.
  mutating func insert(_ key: TextKey) -> Int {
    guard count < most else { return -1 }
    numbers.add(key.hash) { keys[$0].hash }
    keys.append(key)
    return count - 1
  }

  mutating func removeAll() {
    numbers.removeAll()
    keys.removeAll()
  }
}
