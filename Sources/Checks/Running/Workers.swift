import Dispatch
import Synchronization

/// Threads that share work which needs nothing of the tracker.
package struct Workers: Sendable {
  /// The caller's thread alone.
  package static let one = Workers(1)

  /// How many there are, one at least.
  private let count: Int

  /// So many threads.
  init(_ count: Int) { self.count = count }

  /// What `make` makes of each number from 0 up to `count`, in their order.
  package func results<Result: Sendable>(of count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
    if self.count == 1 || count < 2 { return (0..<count).map(make) }
    let state = Mutex((next: 0, results: [Result?](repeating: nil, count: count)))
    DispatchQueue.concurrentPerform(iterations: min(self.count, count)) { _ in
      while let place = state.withLock({ state -> Int? in
        guard state.next < count else { return nil }
        state.next += 1
        return state.next - 1
      }) {
        let result = make(place)
        state.withLock { $0.results[place] = result }
      }
    }
    return state.withLock { $0.results.compactMap(\.self) }
  }
}

extension Checker {
  /// The threads that it works on.
  package var sharing: Workers { Workers(workers) }
}
