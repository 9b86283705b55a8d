import RuleSets
import Trackers

/// Which rules are not asked of the rows of which sheets, because these lack a column that the rules rest on.
struct UnaskedRules: Sendable {
  /// By part: the rules.
  let masks: [RuleMask]
  /// By part: the fields that it has no column of.
  let lacking: [Set<Field>]
  /// Each column that rules rest on and that is missing, with these rules, by index.
  private(set) var columns: [Column] = []

  /// A column that is missing.
  struct Column: Sendable {
    /// What it would hold.
    let field: Field
    /// The sheets that lack it, by position among the tracker's parts.
    let parts: [Int]
    /// The rules that rest on it.
    let rules: [Int]
  }

  /// Holds the columns of the tracker against what the `active` rules rest on.
  init(_ tracker: Tracker, _ scope: CheckScope, active: [Int]) {
    let rules = scope.ruleSet.rules
    let resting = active.filter { rules[$0].asksActions && !rules[$0].rests.isEmpty }
    let misspelt = tracker.reading.misspelt.filter { $0.period == nil || $0.period == scope.period }
    var lacking = Array(repeating: Set<Field>(), count: tracker.parts.count)
    for header in misspelt { for part in header.parts { lacking[part].insert(header.field) } }
    let fields = scope.ruleSet.fields.filter { field in resting.contains { rules[$0].rests.contains(field) } }
    for (index, part) in tracker.parts.enumerated() {
      for field in fields where !part.header.has(field) { lacking[index].insert(field) }
      // The sheet's name gives the theme where no column does.
      if !part.theme.isEmpty { lacking[index].remove(.theme) }
    }
    for field in fields {
      let parts = lacking.indices.filter { lacking[$0].contains(field) }
      guard !parts.isEmpty else { continue }
      columns.append(Column(field: field, parts: parts, rules: resting.filter { rules[$0].rests.contains(field) }))
    }
    self.lacking = lacking
    var known: [Set<Field>: RuleMask] = [:]
    masks = lacking.map { fields in
      if let mask = known[fields] { return mask }
      let mask = RuleMask(resting.filter { !rules[$0].rests.isDisjoint(with: fields) })
      known[fields] = mask
      return mask
    }
  }

  /// The fields that no sheet has a column of.
  var fieldsOfNoPart: Set<Field> { Set(columns.filter { $0.parts.count == masks.count }.map(\.field)) }

  /// The columns because of which the rule was asked of no row at all, in words; nil where it was asked of some.
  func absence(ofRuleOnAll rule: Int, _ ruleSet: RuleSet) -> String? {
    guard !masks.isEmpty, masks.allSatisfy({ $0.contains(rule) }) else { return nil }
    return absence(ofRule: rule, ruleSet)
  }

  /// The columns because of which the rule is not asked of the rows of a sheet, in words; nil where it is.
  func absence(ofRule rule: Int, onPart part: Int, _ ruleSet: RuleSet) -> String? {
    masks[part].contains(rule) ? absence(ofRule: rule, ruleSet) : nil
  }

  private func absence(ofRule rule: Int, _ ruleSet: RuleSet) -> String {
    let names = columns.filter { $0.rules.contains(rule) }.map {
      ruleSet.headers(of: $0.field).first ?? ruleSet.id(of: $0.field)
    }
    return "no column is called " + names.map { "“\($0)”" }.joined(separator: " or ")
  }
}

/// Rules that were not evaluated for want of a column.
public struct UnevaluatedRules: Sendable, Hashable {
  /// The field that no column holds, by id.
  public let column: String
  /// The sheets that lack it; empty where no sheet has it.
  public let sheets: [String]
  /// The rules that rest on it, by id, in the order of the rule set.
  public let rules: [String]
}
