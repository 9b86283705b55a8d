/// What is decided for all rows that agree in what they share.
struct Decision {
  /// By atom.
  var known: [Known]
  var raised = RuleMask()
  /// The rules that only rows yet to be read decide.
  var pending = RuleMask()
  /// The rules that the row itself decides.
  var open: [OpenRule] = []
}

/// A rule that the row itself decides.
struct OpenRule {
  /// The test that decides it, or the opposite of it, where the rest of the condition holds; -1 where the condition as a
  /// whole has to be gone through.
  var atom: Int32 = -1
  let rule: UInt8
  var isNot = false

  init(_ rule: Int) { self.rule = UInt8(rule) }
}

/// Decisions by their number, in storage that is read without a count of who holds it.
///
/// There are thousands, and each row asks for another: the smaller they are, the more of them are at hand.
final class Decisions {
  struct View {
    /// The places of sets of rules.
    fileprivate let raised: UInt16
    fileprivate let pending: UInt16
    let openCount: Int32
    fileprivate let firstOpen: Int32
    /// Where what is known of the atoms begins; -1 where nobody asks for it.
    fileprivate let known: Int32
  }

  private var sets = Pile<RuleMask>()
  private var places: [RuleMask: UInt16] = [:]
  private var views = Pile<View>()
  private var openRules = Pile<OpenRule>()
  private var knowns = Pile<Known>()
  private let atoms: Int

  /// `atoms` is how many there are.
  init(atoms: Int) { self.atoms = atoms }

  var count: Int { views.count }

  /// Valid until the next change.
  @inline(__always)
  subscript(number: Int) -> View { views[number] }

  @inline(__always)
  func raised(of view: View) -> RuleMask { sets[Int(view.raised)] }

  /// The rules that only rows yet to be read decide.
  @inline(__always)
  func pending(of view: View) -> RuleMask { sets[Int(view.pending)] }

  @inline(__always)
  func openRule(_ place: Int, of view: View) -> OpenRule { openRules[Int(view.firstOpen) &+ place] }

  /// What is known of each atom; nil where nobody asks for it.
  func known(of view: View) -> UnsafeBufferPointer<Known>? {
    view.known < 0 ? nil : knowns.range(Int(view.known), count: atoms)
  }

  func append(_ decision: Decision) {
    let asksAtoms = decision.open.contains { $0.atom < 0 }
    views.append(
      View(
        raised: place(of: decision.raised), pending: place(of: decision.pending),
        openCount: Int32(decision.open.count), firstOpen: Int32(openRules.count),
        known: asksAtoms ? Int32(knowns.count) : -1))
    for rule in decision.open { openRules.append(rule) }
    if asksAtoms { for known in decision.known { knowns.append(known) } }
  }

  private func place(of set: RuleMask) -> UInt16 {
    if let place = places[set] { return place }
    sets.append(set)
    places[set] = UInt16(sets.count - 1)
    return UInt16(sets.count - 1)
  }

  func removeAll() {
    sets.removeAll()
    places.removeAll()
    views.removeAll()
    openRules.removeAll()
    knowns.removeAll()
  }
}
