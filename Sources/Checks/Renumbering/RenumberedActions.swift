/// Actions that go on under another ref than an earlier tracker had them under.
struct RenumberedActions {
  /// The refs under which the newest earlier tracker had them, by their hashes.
  private(set) var refs: Set<UInt64> = []
  /// By the number of the action that each goes on as: what is told of it there.
  private(set) var findings: [Int: [Finding]] = [:]
  /// The same findings, in the order of the earlier tracker.
  private(set) var all: [Finding] = []
  private var taken: Set<Int> = []

  /// Notes that an action goes on; `told` is what rules say of that.
  mutating func add(_ ref: UInt64, as row: Int, told: [Finding]) {
    refs.insert(ref)
    taken.insert(row)
    if told.isEmpty { return }
    findings[row, default: []] += told
    all += told
  }

  /// Whether an action goes on as that one.
  func isTaken(_ row: Int) -> Bool { taken.contains(row) }
}
