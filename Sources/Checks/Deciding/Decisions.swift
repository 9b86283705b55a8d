import Texts

/// What is decided for all rows that agree in what they share.
struct Decision: Hashable {
  /// By atom; empty where nobody asks for it.
  var known: [Known]
  var raised = RuleMask()
  /// The rules that only rows yet to be read decide.
  var pending = RuleMask()
  /// The rules that the row itself decides.
  var open: [OpenRule] = []

  func hash(into hasher: inout Hasher) {
    hasher.combine(raised.hash &+ pending.hash &* 0x9E37_79B9_7F4A_7C15)
    for rule in open { hasher.combine(rule.atom) }
    for some in known.packed { hasher.combine(some) }
  }
}

/// A rule that the row itself decides.
struct OpenRule: Equatable {
  /// The test that decides it, or the opposite of it, where the rest of the condition holds; -1 where the condition as a
  /// whole has to be gone through.
  var atom: Int32 = -1
  let rule: UInt8
  var isNot = false

  init(_ rule: Int) { self.rule = UInt8(rule) }
}

/// Decisions by what rows share, in storage that is read without a count of who holds it.
///
/// There are thousands, and each row asks for another; few of them differ. So what is kept of each is little, and more
/// of it is at hand.
final class Decisions {
  private struct View {
    let pair: PairTable.Pair
    let firstOpen: Int32
    let openCount: Int32
    /// Where what is known of the atoms begins; -1 where nobody asks for it.
    let known: Int32
  }

  private struct Entry {
    let key: UInt64
    let view: Int32
  }

  private var numbers = TagTable()
  private var entries = Pile<Entry>()
  private var views = Pile<View>()
  private var places: [Decision: Int32] = [:]
  private var openRules = Pile<OpenRule>()
  private var knowns = Pile<Known>()
  private let atoms: Int

  /// Beyond so many decisions all are forgotten: memory stays bounded whatever a tracker holds.
  private static let most = 1 << 15

  /// `atoms` is how many there are.
  init(atoms: Int) { self.atoms = atoms }

  var isFull: Bool { entries.count >= Decisions.most }

  /// The number of the view of what was decided for a key; -1 where nothing was.
  @inline(__always)
  func find(_ key: UInt64) -> Int {
    let number = numbers.find(Decisions.hash(key)) { entries[$0].key == key }
    return number < 0 ? -1 : Int(entries[number].view)
  }

  /// What is raised, and what only rows yet to be read decide.
  @inline(__always)
  func pair(_ view: Int) -> PairTable.Pair { views[view].pair }

  /// The rules that the row itself decides; valid until the next change.
  @inline(__always)
  func open(_ view: Int) -> UnsafeBufferPointer<OpenRule> {
    openRules.range(Int(views[view].firstOpen), count: Int(views[view].openCount))
  }

  /// What is known of each atom, likewise; nil where nobody asks for it.
  @inline(__always)
  func known(_ view: Int) -> UnsafeBufferPointer<Known>? {
    let first = Int(views[view].known)
    return first < 0 ? nil : knowns.range(first, count: atoms)
  }

  /// Adds what was decided for a key that has nothing yet; returns the number of its view.
  func add(_ decision: Decision, for key: UInt64) -> Int {
    let view = place(of: decision)
    numbers.add(Decisions.hash(key)) { Decisions.hash(entries[$0].key) }
    entries.append(Entry(key: key, view: Int32(view)))
    return view
  }

  private func place(of decision: Decision) -> Int {
    var decision = decision
    if !decision.open.contains(where: { $0.atom < 0 }) { decision.known = [] }
    if let place = places[decision] { return Int(place) }
    places[decision] = Int32(views.count)
    views.append(
      View(
        pair: PairTable.Pair(raised: decision.raised, pending: decision.pending),
        firstOpen: Int32(openRules.count), openCount: Int32(decision.open.count),
        known: decision.known.isEmpty ? -1 : Int32(knowns.count)))
    for rule in decision.open { openRules.append(rule) }
    for known in decision.known { knowns.append(known) }
    return views.count - 1
  }

  func removeAll() {
    numbers.removeAll()
    entries.removeAll()
    views.removeAll()
    places.removeAll()
    openRules.removeAll()
    knowns.removeAll()
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { mixed(key ^ 0x9E37_79B9_7F4A_7C15) }
}
