import RuleSets
import Trackers

/// The sentences of a rule, and what its findings carry as evidence.
final class RuleLayout: Sendable {
  /// The rule, by index in the rule set.
  let index: Int
  /// Its id.
  let id: String
  /// How grave it is, by the case that holds; behind all cases where none does.
  private let levels: [Rule.Level]
  /// What a finding says, by the case that holds; behind all cases where none does.
  private let messages: [SentenceLayout]
  /// What to do about it, in the same order.
  private let remedies: [SentenceLayout]
  /// What the cell may be meant to say; nil where the rule never knows.
  let suggestion: SentenceLayout?
  /// What its condition looks at and its message quotes, each once.
  let evidence: [Item]
  /// What these are called, in the same order.
  let keys: [String]
  /// Whether two of these have the same name.
  let repeatsKeys: Bool
  /// Whose cell a finding stands on, in the same order as the sentences.
  private let cells: [CellLayout]

  /// Something that findings carry as evidence.
  struct Item: Sendable {
    /// What it is.
    let item: EvidenceItem
    /// What it is called.
    let key: String
    /// The tests around whose phrases a long text is cut.
    let tests: [FactTest]
  }

  /// Lays out the rule at `index` of the rule set.
  init(_ index: Int, _ evidence: [EvidenceItem], _ ruleSet: RuleSet, _ facts: FactTable) {
    let rule = ruleSet.rules[index]
    self.index = index
    id = rule.id
    levels = rule.cases.map { $0.level ?? rule.level } + [rule.level]
    cells = rule.cases.indices.map { CellLayout(rule.cell(inCase: $0), ruleSet) } + [CellLayout(rule.cell, ruleSet)]
    func layout(_ template: MessageTemplate) -> SentenceLayout { SentenceLayout(template, rule.condition, facts) }
    messages = rule.cases.map { layout($0.message ?? rule.message) } + [layout(rule.message)]
    remedies = rule.cases.map { layout($0.remedy ?? rule.remedy) } + [layout(rule.remedy)]
    suggestion = rule.suggestion.map(layout)
    let items = evidence.map { item -> Item in
      func key(_ fact: Int) -> String { facts.all[fact].signature.evidenceKey }
      switch item {
      case .fact(let fact):
        let isText = facts.all[fact].signature.type == .text
        let tests = isText ? SentenceLayout.tests(in: rule.condition) { $0.fact == fact && $0.test.findsPlaces } : []
        return Item(item: item, key: key(fact), tests: tests)
      case .days(let fact): return Item(item: item, key: key(fact) + "-days", tests: [])
      case .marks(let fact): return Item(item: item, key: key(fact) + "-marks", tests: [])
      case .sum(let sum, let part): return Item(item: item, key: part.key(of: sum), tests: [])
      case .rule(let other): return Item(item: item, key: ruleSet.rules[other].id, tests: [])
      }
    }
    self.evidence = items
    keys = items.map(\.key)
    repeatsKeys = Set(keys).count < items.count
  }

  /// How grave a finding is where that case holds, or none.
  func level(inCase place: Int?) -> Rule.Level { levels[place ?? levels.count - 1] }

  /// Whose cell a finding stands on where that case holds, or none.
  func cell(inCase place: Int?) -> CellLayout { cells[place ?? cells.count - 1] }

  /// What a finding says where that case holds, or none.
  func message(inCase place: Int?) -> SentenceLayout { messages[place ?? messages.count - 1] }

  /// What to do about it where that case holds, or none.
  func remedy(inCase place: Int?) -> SentenceLayout { remedies[place ?? remedies.count - 1] }
}

/// Whose cell a finding stands on.
enum CellLayout: Sendable {
  /// A field's; nil where there is no such field.
  case field(Field?)
  /// That of the first of the rule set's own fields that cannot be read.
  case unread

  /// By what the rule calls the cell.
  init(_ cell: String, _ ruleSet: RuleSet) {
    self = cell == Columns.unreadField ? .unread : .field(ruleSet.field(cell))
  }

  /// The field, for the action that `facts` stand on.
  func field(_ facts: ActionFacts) -> Field? {
    switch self {
    case .field(let field): field
    case .unread: facts.scope.unreadCells(of: facts.row).first?.field
    }
  }
}
