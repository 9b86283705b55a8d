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
  let rule: Int32
  /// The test that decides it, or the opposite of it, where the rest of the condition holds; -1 where the condition as a
  /// whole has to be gone through.
  var atom: Int32 = -1
  var isNot = false
}

/// Decisions by their number, in storage that is read without a count of who holds it.
///
/// Few rows in a row share a decision, so what is read of one stands together.
final class Decisions {
  struct View {
    let raised: RuleMask
    let pending: RuleMask
    fileprivate let firstOpen: Int32
    let openCount: Int32
    /// Where what is known of the atoms begins; -1 where nobody asks for it.
    fileprivate let known: Int32
  }

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
  func openRule(_ place: Int, of view: View) -> OpenRule { openRules[Int(view.firstOpen) &+ place] }

  /// What is known of each atom; nil where nobody asks for it.
  func known(of view: View) -> UnsafeBufferPointer<Known>? {
    view.known < 0 ? nil : knowns.range(Int(view.known), count: atoms)
  }

  func append(_ decision: Decision) {
    let asksAtoms = decision.open.contains { $0.atom < 0 }
    views.append(
      View(
        raised: decision.raised, pending: decision.pending, firstOpen: Int32(openRules.count),
        openCount: Int32(decision.open.count), known: asksAtoms ? Int32(knowns.count) : -1))
    for rule in decision.open { openRules.append(rule) }
    if asksAtoms { for known in decision.known { knowns.append(known) } }
  }

  func removeAll() {
    views.removeAll()
    openRules.removeAll()
    knowns.removeAll()
  }
}
