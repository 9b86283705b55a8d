package import Checks
import Dates

extension WaiverBook {
  /// What a check looked at, as far as a notice must know it.
  package struct Scope {
    /// The period checked, in words.
    package let period: String
    /// Whether the findings are those of today: a waiver that matches none of an earlier month may be needed now.
    package let isLatest: Bool

    package init(period: String, isLatest: Bool) {
      self.period = period
      self.isLatest = isLatest
    }
  }

  /// What is to be said of the waivers themselves once every finding was judged: one sentence each.
  ///
  /// Of rules that were not evaluated nobody can tell whether a waiver still matches. `refs` are those of the tracker;
  /// a waiver of any other serves another tracker, as all those of a folder share one file.
  package func notices(
    _ summary: CheckSummary, _ scope: Scope, refs: some Sequence<String>
  ) -> [String] {
    let evaluated = Set(summary.rules.filter { $0.skipped == nil }.map(\.id))
    var unmatched: Set<Int> = []
    var notices: [Int: String] = [:]
    for (index, waiver) in waivers.enumerated() {
      let name = "The waiver of \(waiver.name)"
      if waiver.until < today {
        notices[index] = "\(name) ended on \(waiver.until.iso): it no longer holds."
      } else if !waiver.hasReason {
        notices[index] = "\(name) gives no reason: it does not hold."
      } else if isPart[index] {
        notices[index] =
          "\(name) does not reach the finding on the tracker as a whole: "
          + "slipgauge waive - \(waiver.rule) TRACKER accepts that."
      } else if !isMatched[index], evaluated.contains(waiver.rule) {
        unmatched.insert(index)
      }
    }
    let known = known(unmatched, refs)
    for index in unmatched { notices[index] = unmatchedNotice(waivers[index], scope, isKnown: known.contains(index)) }
    return notices.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Those waivers whose ref the tracker has.
  private func known(_ unmatched: Set<Int>, _ refs: some Sequence<String>) -> Set<Int> {
    let named = unmatched.filter { !waivers[$0].ref.isEmpty }
    // Many rows are not gone through for nothing.
    if named.isEmpty { return [] }
    var byRef = Dictionary(grouping: named) { waivers[$0].key.ref }
    var known: Set<Int> = []
    for ref in refs where !byRef.isEmpty {
      known.formUnion(byRef.removeValue(forKey: Waiver.Key(rule: "", ref: ref).ref) ?? [])
    }
    return known
  }

  private func unmatchedNotice(_ waiver: Waiver, _ scope: Scope, isKnown: Bool) -> String {
    let name = "The waiver of \(waiver.name)"
    if waiver.ref.isEmpty { return "\(name) matches no finding on this tracker as a whole." }
    if !isKnown { return "\(name) fits no ref of this tracker." }
    if !scope.isLatest { return "\(name) matches no finding of \(scope.period)." }
    return "\(name) matches no finding: unless another tracker needs it, it can be taken out."
  }
}
