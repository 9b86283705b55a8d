/// The refs of a tracker's actions as typed, in reading order.
package struct ActionRefs: Sequence {
  /// The refs by piece, in the order of the tracker.
  let stores: [RefStore]

  /// The refs from the first on; empty for an action without one.
  package func makeIterator() -> AnyIterator<String> {
    var store = 0
    var number = 0
    return AnyIterator {
      while store < stores.count, number == stores[store].count { (store, number) = (store + 1, 0) }
      guard store < stores.count else { return nil }
      defer { number += 1 }
      return stores[store].ref(number)
    }
  }
}
