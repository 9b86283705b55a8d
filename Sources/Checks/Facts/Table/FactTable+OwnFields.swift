import RuleSets
import Texts
import Trackers

/// The facts of fields that a rule set declares for itself.
extension FactTable {
  /// What says which cells of such fields cannot be read: a fact of every rule set, empty where one has no fields.
  static let unreadFields = "unread-fields"

  /// The same of a rule set with fields, whose facts these are.
  static func unreadFields(_ signature: FactSignature, of own: [Fact]) -> Fact {
    Fact(signature, of: own) { action in .list(action.scope.unreadCells(of: action.row).map(\.name)) }
  }

  /// One for each field, then what each was in the newest earlier tracker; `count` facts stand before them.
  static func facts(ofFieldsOf ruleSet: RuleSet, behind count: Int) -> [Fact] {
    let fields = ruleSet.tracker.ownFields
    let signatures = OwnFacts.signatures(of: fields)
    let facts = fields.indices.map { fact(signatures[$0], fields[$0], .own($0), ruleSet) }
    let pasts = fields.indices.map {
      Fact(signatures[fields.count + $0], pastOfFactAt: count + $0, sources: [.earlier])
    }
    return facts + pasts
  }

  private static func fact(_ signature: FactSignature, _ own: OwnField, _ field: Field, _ ruleSet: RuleSet) -> Fact {
    let labels = FieldLabels(own, ruleSet)
    let fact =
      switch own.kind {
      case .text: Fact(signature, from: .cell(field)) { .text($0) }
      case .date: Fact(signature, from: .date(field)) { .reading($0) }
      case .number: Fact(signature, from: .cell(field)) { NumberCell.value($0).map { .number($0) } ?? .none }
      case .choice:
        Fact(signature, from: .cell(field)) { labels.value($0).map { .choice(own.values[$0].id) } ?? .none }
      // The labels of yes stand first.
      case .flag: Fact(signature, from: .cell(field)) { labels.value($0).map { .flag($0 == 0) } ?? .none }
      }
    return fact.typed { $0.text(field).string }
  }
}
