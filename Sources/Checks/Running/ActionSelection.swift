import Dates
public import RuleSets
import Tables
import Texts
import Trackers

/// Which actions, and findings of which levels, a report is to tell of. All others are checked, too, since rules
/// compare rows.
public struct ActionSelection: Sendable {
  /// What one thing of an action is to be: one of the values.
  struct Criterion: Sendable {
    /// What it is called where it is told: the field's id, or the name of a filter.
    let name: String
    /// What of an action is looked at.
    let subject: Subject
    /// The values as they were asked for.
    var values: [String]
    /// For each of them, what it is compared by.
    var tests: [Test]
  }

  /// What of an action is compared.
  enum Subject: Sendable, Hashable {
    /// A cell as a whole.
    case field(Field)
    /// Each of the people that the cells name, or a cell as a whole.
    case people([Field])
    /// The ref's parts, from the first on.
    case ref
  }

  /// What a cell is compared with.
  enum Test: Sendable {
    /// A text in normal form.
    case words(String)
    case number(Double)
    case days(DayRange)
    /// One of the values of a choice or a flag, by its place.
    case value(Int, FieldLabels)
    case parts(RefParts)
  }

  /// In the order in which they were asked for.
  private(set) var criteria: [Criterion] = []
  /// The levels that are told of, worst first; empty: all.
  public private(set) var levels: [Rule.Level] = []
  /// Reads dates as the rule set has them.
  let dates: DateReader

  /// Selects what has each of the things that are asked for: of those of one kind (a field, a filter, the level) any,
  /// of several kinds all. A value is compared as the field's cells are read: texts in normal form, choices by id or
  /// label, dates by their days.
  ///
  /// - Throws: `ActionSelection.Problem` for the first field or value that is none.
  public init(_ wanted: [Wanted], _ ruleSet: RuleSet) throws(Problem) {
    dates = DateReader(words: ruleSet.dateWords)
    for wanted in wanted {
      if case .level(let level) = wanted {
        if !levels.contains(level) { levels.append(level) }
        continue
      }
      let (name, subject, value) = try ActionSelection.subject(of: wanted, ruleSet)
      let test = try test(subject, value, ruleSet)
      let place = criteria.firstIndex { $0.subject == subject } ?? criteria.count
      if place == criteria.count { criteria.append(Criterion(name: name, subject: subject, values: [], tests: [])) }
      criteria[place].values.append(value)
      criteria[place].tests.append(test)
    }
    levels.sort()
  }

  /// Selects by fields of the rule set alone, by id.
  ///
  /// - Throws: `ActionSelection.Problem` for the first field or value that is none.
  public init(_ wanted: [(field: String, value: String)], _ ruleSet: RuleSet) throws(Problem) {
    try self.init(wanted.map { Wanted.field($0.field, $0.value) }, ruleSet)
  }

  /// The same, narrowed further: only actions that another selects, too. Where both ask for values of one kind, those
  /// of the other are taken to be among these.
  package func narrowed(to other: ActionSelection) -> ActionSelection {
    var narrowed = self
    narrowed.criteria.removeAll { old in other.criteria.contains { $0.subject == old.subject } }
    narrowed.criteria += other.criteria
    return narrowed
  }

  // MARK: Asking

  /// Whether some actions are not told of.
  package var selectsActions: Bool { !criteria.isEmpty }

  /// How many values were asked for, of all criteria.
  var valueCount: Int { criteria.reduce(0) { $0 + $1.tests.count } }

  /// Whether findings of that level are told.
  package func holds(_ level: Rule.Level) -> Bool { levels.isEmpty || levels.contains(level) }

  /// Whether the action that `facts` stands on is told of; one that the tracker has not any more always is, since no
  /// cell says that it is another's. `met` has, value by value over all criteria, whether some action had it.
  func holds(_ facts: ActionFacts, noting met: inout [Bool]) -> Bool {
    guard let row = facts.row else { return true }
    var holdsAll = true
    var place = 0
    for criterion in criteria {
      var holdsAny = false
      for test in criterion.tests {
        if holds(test, criterion.subject, row) {
          met[place] = true
          holdsAny = true
        }
        place += 1
      }
      holdsAll = holdsAll && holdsAny
    }
    return holdsAll
  }

  private func holds(_ test: Test, _ subject: Subject, _ row: ActionRow) -> Bool {
    switch (test, subject) {
    case (.words(let words), _): texts(subject, row).contains { nameForm($0) == words }
    case (.number(let number), .field(let field)): NumberCell.value(row.text(field)) == number
    case (.days(let days), .field(let field)): self.days(row.date(field)) == days
    case (.value(let place, let labels), .field(let field)): labels.value(row.text(field)) == place
    case (.parts(let parts), _): texts(subject, row).contains { parts.begins(RefParts($0)) }
    default: false
    }
  }

  /// What of an action texts are compared with. A blank is one where all its cells are blank.
  func texts(_ subject: Subject, _ row: ActionRow) -> [String] {
    switch subject {
    case .field(let field): return [field == .theme ? row.theme : row.text(field).string]
    case .ref: return [row.text(.ref).string]
    case .people(let fields):
      let cells = fields.map { row.text($0).string }
      let names = cells.flatMap(PersonNames.all)
      return names.isEmpty ? [""] : names + cells.filter { !$0.isEmpty }
    }
  }

  /// The days that a cell can mean; nil where it holds no date.
  func days(_ cell: DateCell) -> DayRange? {
    guard case .reading(let reading) = dates.read(cell) else { return nil }
    return reading.days
  }

  // MARK: Words

  /// The fields and filters with the values that were asked for, in their order.
  public var fields: [(name: String, values: [String])] { criteria.map { ($0.name, $0.values) } }

  /// Which actions were asked for: `priority High or Medium, reviewer J Smith`.
  public var words: String {
    criteria.map { criterion in
      let values = criterion.values.map { $0.isEmpty ? "blank" : $0 }
      return "\(criterion.name) \(values.joined(separator: " or "))"
    }.joined(separator: ", ")
  }
}
