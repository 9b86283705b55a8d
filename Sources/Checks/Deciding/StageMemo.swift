import Texts

/// Remembers the answers of a whole stage by the numbers of all sources that its tests rest on.
struct StageMemo: ~Copyable {
  private let sources: SourceKey
  private var keys = KeyTable<UInt64>()
  private var answers = Vector<Answers>()

  /// Remembers by sources that always have a number; there are four at most.
  init(_ sources: [NumberedSource]) { self.sources = SourceKey(sources) }

  /// Beyond so many keys all are forgotten: memory stays bounded whatever a tracker holds.
  var isFull: Bool { keys.count >= 1 << 15 }

  /// Forgets all answers.
  mutating func removeAll() {
    keys.removeAll()
    answers.removeAll()
  }

  /// The key of the current row.
  @inline(__always)
  func key(_ numbers: inout SourceNumbers) -> UInt64 { sources.value(&numbers) ?? .max }

  /// The answers that are remembered by a key.
  @inline(__always)
  func find(_ key: UInt64) -> Answers? {
    let known = keys.find(key)
    return known >= 0 ? answers[known] : nil
  }

  /// Remembers the answers of a key that has none.
  mutating func remember(_ key: UInt64, _ new: Answers) {
    _ = keys.add(key)
    answers.append(new)
  }
}
