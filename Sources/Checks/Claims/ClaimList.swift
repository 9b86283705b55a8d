/// The claims of a summary in its order, those of what a theme leaves out behind the theme's.
///
/// Most actions of a large tracker are left out: of each of these its action is kept, and a claim is made when it is
/// asked for.
package struct ClaimList: RandomAccessCollection, Sendable {
  /// A claim, or what one is made of.
  private enum Entry {
    /// By its place among `stated`.
    case stated(Int)
    /// By the place of what all of a theme have in common, and the action's number over the tracker.
    case leftOut(Int, action: Int, isNamedOtherwise: Bool)
  }

  private var entries: [Entry] = []
  private var stated: [Claim] = []
  /// What claims of what is left out have in common: one for each theme.
  private var common: [Claim] = []

  /// These claims.
  package init(_ claims: [Claim] = []) { append(claims) }

  /// Adds claims.
  package mutating func append(_ claims: [Claim]) {
    entries += (stated.count..<stated.count + claims.count).map { .stated($0) }
    stated += claims
  }

  /// Adds a claim for each action that is left out; `claim` is what these have in common.
  package mutating func append(
    _ claim: Claim, leftOut actions: some Sequence<(number: Int, isNamedOtherwise: Bool)>
  ) {
    for action in actions {
      entries.append(.leftOut(common.count, action: action.number, isNamedOtherwise: action.isNamedOtherwise))
    }
    common.append(claim)
  }

  /// The place of the first claim.
  package var startIndex: Int { 0 }

  /// How many claims there are.
  package var endIndex: Int { entries.count }

  /// The claim at a place, made where it is one of what is left out.
  package subscript(place: Int) -> Claim {
    switch entries[place] {
    case .stated(let number): return stated[number]
    case .leftOut(let number, let action, let isNamedOtherwise):
      var claim = common[number]
      claim.actions = [action]
      claim.isNamedOtherwise = isNamedOtherwise
      return claim
    }
  }

  /// Whether a claim speaks of further actions that it covers.
  func covers(_ place: Int) -> Bool {
    guard case .stated(let number) = entries[place] else { return false }
    return !stated[number].covered.isEmpty
  }

  /// Calls `body` for each action of a claim, with its place among these; returns whether there is one.
  func eachAction(of place: Int, _ body: (_ place: Int, _ action: Int) -> Void) -> Bool {
    switch entries[place] {
    case .leftOut(_, let action, _):
      body(0, action)
      return true
    case .stated(let number):
      for (place, action) in stated[number].actions.enumerated() { body(place, action) }
      return !stated[number].actions.isEmpty
    }
  }

  /// The actions that claims cover or offer, each once, in rising order.
  var coveredOrOffered: [Int] {
    Set(stated.flatMap { $0.covered.joined() + [$0.offered].compactMap(\.self) }).sorted()
  }

  /// How many claims the summary makes: what it leaves out is none.
  package var statedCount: Int { stated.count }
}
