/// What is decided for all rows that agree in what they share.
struct Decision {
  /// By atom.
  var known: [Known]
  var raised = RuleMask()
  /// The rules that only rows yet to be read decide.
  var pending = RuleMask()
  /// The rules that the row itself decides.
  var open: [Int32] = []
  /// What is left to decide of each.
  var left: [Residue] = []
}

/// What the row itself has to decide of a rule.
enum Residue {
  /// A test, or the opposite of it: the rest of the condition holds.
  case test(Int32, isNot: Bool)
  /// The condition as a whole.
  case condition
}

/// Decisions by their number, in storage that is read without a count of who holds it.
final class Decisions {
  struct View {
    let raised: RuleMask
    let pending: RuleMask
    let open: UnsafeBufferPointer<Int32>
    let left: UnsafeBufferPointer<Residue>
    let known: UnsafeBufferPointer<Known>
  }

  private var views: UnsafeMutablePointer<View>
  private var capacity = 64
  private(set) var count = 0

  init() { views = .allocate(capacity: 64) }

  deinit {
    removeAll()
    views.deallocate()
  }

  /// Valid until the next change.
  @inline(__always)
  subscript(number: Int) -> View {
    precondition(number < count)
    return views[number]
  }

  func append(_ decision: Decision) {
    if count == capacity {
      let larger = UnsafeMutablePointer<View>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: views, count: count)
      views.deallocate()
      views = larger
      capacity *= 2
    }
    let open = UnsafeMutableBufferPointer<Int32>.allocate(capacity: decision.open.count)
    _ = open.initialize(fromContentsOf: decision.open)
    // Where no condition is left to decide, nobody asks what is known.
    let asked = decision.left.contains { if case .condition = $0 { true } else { false } } ? decision.known : []
    let known = UnsafeMutableBufferPointer<Known>.allocate(capacity: asked.count)
    _ = known.initialize(fromContentsOf: asked)
    let left = UnsafeMutableBufferPointer<Residue>.allocate(capacity: decision.left.count)
    _ = left.initialize(fromContentsOf: decision.left)
    let view = View(
      raised: decision.raised, pending: decision.pending, open: UnsafeBufferPointer(open),
      left: UnsafeBufferPointer(left), known: UnsafeBufferPointer(known))
    (views + count).initialize(to: view)
    count += 1
  }

  func removeAll() {
    for number in 0..<count {
      views[number].open.deallocate()
      views[number].left.deallocate()
      views[number].known.deallocate()
    }
    count = 0
  }
}
