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
}

/// A rule that the row itself decides.
struct OpenRule: Hashable {
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

  /// Open addressing: the number of an entry and 1 more, with some bits of its key's hash above it, which tell most
  /// other keys without a look at their entries; or 0.
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask = 1023
  private var entries = Pile<Entry>()
  private var views = Pile<View>()
  private var places: [Decision: Int32] = [:]
  private var openRules = Pile<OpenRule>()
  private var knowns = Pile<Known>()
  private let atoms: Int

  /// Beyond so many decisions all are forgotten: memory stays bounded whatever a tracker holds.
  private static let most = 1 << 15

  /// `atoms` is how many there are.
  init(atoms: Int) {
    self.atoms = atoms
    slots = Decisions.room(for: mask + 1)
  }

  deinit { slots.deallocate() }

  private static func room(for count: Int) -> UnsafeMutablePointer<UInt32> {
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }

  var isFull: Bool { entries.count >= Decisions.most }

  /// The number of the view of what was decided for a key; -1 where nothing was.
  @inline(__always)
  func find(_ key: UInt64) -> Int {
    let hash = Decisions.hash(key)
    var place = Decisions.home(hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if (slot ^ Decisions.tag(hash)) >> 16 == 0 {
        let entry = entries[Int(slot & 0xFFFF) - 1]
        if entry.key == key { return Int(entry.view) }
      }
      place = (place &+ 1) & mask
    }
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
  func known(_ view: Int) -> UnsafeBufferPointer<Known>? {
    let first = Int(views[view].known)
    return first < 0 ? nil : knowns.range(first, count: atoms)
  }

  /// Adds what was decided for a key that has nothing yet; returns the number of its view.
  func add(_ decision: Decision, for key: UInt64) -> Int {
    precondition(!isFull, "a full table is left in time")
    let view = place(of: decision)
    entries.append(Entry(key: key, view: Int32(view)))
    if entries.count * 2 > mask { grow() } else { put(entries.count - 1) }
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

  private func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = Decisions.room(for: mask + 1)
    for entry in 0..<entries.count { put(entry) }
  }

  private func put(_ entry: Int) {
    let hash = Decisions.hash(entries[entry].key)
    var place = Decisions.home(hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = Decisions.tag(hash) & 0xFFFF_0000 | UInt32(entry + 1)
  }

  func removeAll() {
    slots.update(repeating: 0, count: mask + 1)
    entries.removeAll()
    views.removeAll()
    places.removeAll()
    openRules.removeAll()
    knowns.removeAll()
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { mixed(key ^ 0x9E37_79B9_7F4A_7C15) }

  @inline(__always)
  private static func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) }

  /// In its upper half, other bits than those that give the place.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
