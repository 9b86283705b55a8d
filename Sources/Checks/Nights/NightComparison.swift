package import Dates
package import RuleSets
import Texts

/// The actions of the last good night held against those of this one: which are gone, and which go on under another
/// ref. What is to be said of either, and how far titles must agree, is up to rules.
package struct NightComparison: Sendable {
  /// What rules say of what is gone: sheets first, then actions, in the order of the last night.
  package private(set) var findings: [Finding] = []
  /// What rules say of actions that go on under another ref, in the same order.
  package private(set) var moves: [Finding] = []
  /// By normalised ref of before: the ref under which the action goes on.
  package private(set) var renumbered: [String: String] = [:]
  /// Compares `then` with `now`; actions without a ref are passed over.
  package init(_ ruleSet: RuleSet, period: Period, then: [NightAction], now: [NightAction]) {
    let here = Set(now.map { normalised($0.ref) })
    var seen: Set<String> = []
    let missing = then.filter { action in
      let ref = normalised(action.ref)
      return !ref.isEmpty && !here.contains(ref) && seen.insert(ref).inserted
    }
    if missing.isEmpty { return }
    let asking = GoneRules(ruleSet, period)
    let before = Set(then.map { normalised($0.ref) })
    let fresh = now.filter { !$0.ref.isEmpty && !before.contains(normalised($0.ref)) }
    rename(missing, fresh, ruleSet, asking)
    let gone = missing.filter { renumbered[normalised($0.ref)] == nil }
    tellGone(gone, then: then, now: now, asking)
  }

  private mutating func rename(
    _ missing: [NightAction], _ fresh: [NightAction], _ ruleSet: RuleSet, _ asking: GoneRules
  ) {
    let vocabulary = ruleSet.vocabulary
    func entry(_ action: NightAction) -> TitleIndex.Entry {
      func text(_ text: String) -> NormalisedText { text.withBytes { NormalisedText($0, vocabulary: vocabulary) } }
      return TitleIndex.Entry(theme: text(action.sheet).hash, words: TitleWords(text(action.title)))
    }
    let index = TitleIndex(fresh.map(entry), least: TitleIndex.least(askedBy: ruleSet.rules, FactTable(of: ruleSet)))
    var taken: Set<String> = []
    for action in missing {
      guard let match = index.match(entry(action)) else { continue }
      let ref = fresh[match.place].ref
      guard !taken.contains(normalised(ref)) else { continue }
      let view = GoneView(
        sheet: action.sheet, action: action,
        successor: Successor(ref: ref, agreement: match.agreement, next: match.next))
      let raised = asking.findings(on: .renumberedAction, view, ref: ref, title: action.title)
      if raised.isEmpty { continue }
      taken.insert(normalised(ref))
      renumbered[normalised(action.ref)] = ref
      moves += raised
    }
  }

  /// A sheet is told in place of its actions, where a rule tells of it.
  private mutating func tellGone(_ gone: [NightAction], then: [NightAction], now: [NightAction], _ asking: GoneRules) {
    let left = Set(now.map(\.sheet))
    let before = Dictionary(grouping: then) { $0.sheet }
    let bySheet = Dictionary(grouping: gone) { $0.sheet }
    var told: Set<String> = []
    var asked: Set<String> = []
    for sheet in gone.map(\.sheet) where asked.insert(sheet).inserted && !sheet.isEmpty && !left.contains(sheet) {
      let refs = (bySheet[sheet] ?? []).map(\.ref)
      // What moved to another sheet is not gone with this one.
      guard refs.count == Set(before[sheet, default: []].map { normalised($0.ref) }).count else { continue }
      let raised = asking.findings(on: .goneSheet, GoneView(sheet: sheet, refs: refs), ref: "", title: sheet)
      if raised.isEmpty { continue }
      told.insert(sheet)
      findings += raised
    }
    for action in gone where !told.contains(action.sheet) {
      findings += asking.findings(
        on: .goneAction, GoneView(sheet: action.sheet, action: action), ref: action.ref, title: action.title)
    }
  }
}
