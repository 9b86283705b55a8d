import Dates
public import RuleSets
import Tables
import Texts
import Trackers

/// Which actions a report is to tell of: those whose fields hold what was asked for. All others are checked, too, since
/// rules compare rows.
public struct ActionSelection: Sendable {
  /// What one field is to hold: one of the values.
  private struct Criterion: Sendable {
    let field: Field
    /// What rules call the field.
    let name: String
    /// The values as they were asked for.
    var values: [String]
    var tests: [Test]
  }

  /// What a cell is compared with.
  private enum Test: Sendable {
    /// A text in normal form.
    case words(String)
    case number(Double)
    case days(DayRange)
    /// One of the values of a choice or a flag, by its place.
    case value(Int, FieldLabels)
  }

  private var criteria: [Criterion] = []
  private let dates: DateReader

  /// Selects by fields of the rule set, by id: of one field any of the values, of several fields all. A value is
  /// compared as the field's cells are read: texts in normal form, choices by id or label, dates by their days.
  ///
  /// - Throws: `ActionSelection.Problem` for the first field or value that is none.
  public init(_ wanted: [(field: String, value: String)], _ ruleSet: RuleSet) throws(Problem) {
    dates = DateReader(words: ruleSet.dateWords)
    for (name, value) in wanted {
      let fields = ruleSet.fields.filter { !$0.isPerPeriod && $0 != .period }
      guard let field = ruleSet.field(name), fields.contains(field) else {
        throw Problem(.field(known: fields.map(ruleSet.id)), field: name, value: value)
      }
      let test = try test(field, value, ruleSet)
      let place = criteria.firstIndex { $0.field == field } ?? criteria.count
      if place == criteria.count { criteria.append(Criterion(field: field, name: name, values: [], tests: [])) }
      criteria[place].values.append(value)
      criteria[place].tests.append(test)
    }
  }

  private func test(_ field: Field, _ value: String, _ ruleSet: RuleSet) throws(Problem) -> Test {
    let name = ruleSet.id(of: field)
    if ruleSet.dateFields.contains(field) {
      guard let days = value.withBytes({ days(DateCell($0)) }) else { throw Problem(.date, field: name, value: value) }
      return .days(days)
    }
    guard case .own(let place) = field else { return .words(normalised(value)) }
    let own = ruleSet.tracker.ownFields[place]
    switch own.kind {
    case .text, .date: return .words(normalised(value))
    case .number:
      guard let number = value.withBytes(NumberCell.value) else { throw Problem(.number, field: name, value: value) }
      return .number(number)
    case .choice, .flag:
      let labels = FieldLabels(own, ruleSet)
      guard let place = own.values.firstIndex(where: { $0.id == value }) ?? value.withBytes(labels.value) else {
        throw Problem(.choice(own.values.map(\.id)), field: name, value: value)
      }
      return .value(place, labels)
    }
  }

  private func days(_ cell: DateCell) -> DayRange? {
    guard case .reading(let reading) = dates.read(cell) else { return nil }
    return reading.days
  }

  // MARK: Asking

  /// Whether the action that `facts` stands on is told of; one that the tracker has not any more always is, since no
  /// cell says that it is another's.
  func holds(_ facts: ActionFacts) -> Bool {
    guard let row = facts.row else { return true }
    return criteria.allSatisfy { criterion in
      criterion.tests.contains { holds($0, criterion.field, row) }
    }
  }

  private func holds(_ test: Test, _ field: Field, _ row: ActionRow) -> Bool {
    switch test {
    case .words(let words): normalised(field == .theme ? row.theme : row.text(field).string) == words
    case .number(let number): NumberCell.value(row.text(field)) == number
    case .days(let days): self.days(row.date(field)) == days
    case .value(let place, let labels): labels.value(row.text(field)) == place
    }
  }

  // MARK: Words

  /// The fields with the values that were asked for, in their order.
  public var fields: [(name: String, values: [String])] { criteria.map { ($0.name, $0.values) } }

  /// What was asked for: `priority High or Medium, reviewer J Smith`.
  public var words: String {
    criteria.map { criterion in
      let values = criterion.values.map { $0.isEmpty ? "blank" : $0 }
      return "\(criterion.name) \(values.joined(separator: " or "))"
    }.joined(separator: ", ")
  }

  /// Why nothing can be selected so.
  public struct Problem: Error, Sendable {
    /// What of it is wrong.
    public enum Kind: Sendable {
      /// The rule set has no such field; those that it has, by id.
      case field(known: [String])
      /// No label of the field is so, and no value; those that it has, by id.
      case choice([String])
      case number
      case date
    }

    /// What of it is wrong.
    public let kind: Kind
    /// The field that was asked for.
    public let field: String
    /// What it was to hold.
    public let value: String

    init(_ kind: Kind, field: String, value: String) {
      self.kind = kind
      self.field = field
      self.value = value
    }
  }
}
