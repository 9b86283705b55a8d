package import Texts

/// How far two texts agree: twice the words that they share over the words that both have, from 0 to 1.
package enum Agreement {
  /// The words count as often as they stand there (multisets).
  package static func between(_ a: Slice<UnsafeBufferPointer<Word>>, _ b: Slice<UnsafeBufferPointer<Word>>) -> Double {
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    return 2 * Double(shared(a, b)) / Double(a.count + b.count)
  }

  /// Whether they agree by at least `least`, decided from their lengths alone where these differ too much.
  package static func reaches(
    _ least: Double, _ a: Slice<UnsafeBufferPointer<Word>>, _ b: Slice<UnsafeBufferPointer<Word>>
  ) -> Bool {
    let most = 2 * Double(min(a.count, b.count)) / Double(max(1, a.count + b.count))
    guard most >= least else { return false }
    return between(a, b) >= least
  }

  /// Odd, and known to nobody: so nobody can make words that all stand in one place.
  private static let factor = UInt64.random(in: .min ... .max) | 1

  private static func shared(_ a: Slice<UnsafeBufferPointer<Word>>, _ b: Slice<UnsafeBufferPointer<Word>>) -> Int {
    let factor = factor
    var size = 16
    while size < a.count * 2 { size *= 2 }
    // Open addressing; the words are hashes already. A count below zero marks a slot that is free.
    return withUnsafeTemporaryAllocation(of: (hash: UInt64, left: Int32).self, capacity: size) { slots in
      slots.initialize(repeating: (0, -1))
      func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (hash &* factor) &>> 32) & (size - 1)
        while slots[place].left >= 0, slots[place].hash != hash { place = (place + 1) & (size - 1) }
        return place
      }
      for word in a {
        let place = place(of: word.hash)
        slots[place] = (word.hash, max(0, slots[place].left) + 1)
      }
      var shared = 0
      for word in b {
        let place = place(of: word.hash)
        guard slots[place].left > 0 else { continue }
        slots[place].left -= 1
        shared += 1
      }
      return shared
    }
  }
}
