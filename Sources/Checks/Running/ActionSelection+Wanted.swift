import Dates
public import RuleSets
import Texts
import Trackers

extension ActionSelection {
  /// Something that an action, or a finding, is to have.
  public enum Wanted: Sendable {
    /// A field of the rule set, by id, with the value.
    case field(String, String)
    /// A director lead, among others or alone.
    case lead(String)
    /// An update owner or another lead, among others or alone.
    case owner(String)
    case theme(String)
    /// How the ref begins, by its parts: `OC.A2` is not the beginning of `OC.A20.1`.
    case ref(String)
    /// The level of findings.
    case level(Rule.Level)
  }

  /// The names of the filters, as the command line and reports have them.
  enum FilterName: String {
    case lead, owner, theme, ref
  }

  /// What is looked at, what that is called, and what it is to be.
  static func subject(of wanted: Wanted, _ ruleSet: RuleSet) throws(Problem) -> (String, Subject, String) {
    switch wanted {
    case .lead(let value): return (FilterName.lead.rawValue, .people([.directorLead]), value)
    case .owner(let value): return (FilterName.owner.rawValue, .people([.updateOwner, .otherLeads]), value)
    case .theme(let value): return (FilterName.theme.rawValue, .field(.theme), value)
    case .ref(let value): return (FilterName.ref.rawValue, .ref, value)
    // A level is no value of an action.
    case .level(let level): throw Problem(.field(known: []), field: level.rawValue, value: "")
    case .field(let name, let value):
      let fields = ruleSet.fields.filter { !$0.isPerPeriod && $0 != .period }
      guard let field = ruleSet.field(name), fields.contains(field) else {
        throw Problem(.field(known: fields.map(ruleSet.id)), field: name, value: value)
      }
      return (name, .field(field), value)
    }
  }

  /// What a value is compared by.
  func test(_ subject: Subject, _ value: String, _ ruleSet: RuleSet) throws(Problem) -> Test {
    switch subject {
    case .people: return .words(nameForm(value))
    case .ref:
      let parts = RefParts(value)
      if parts.isEmpty { throw Problem(.ref, field: FilterName.ref.rawValue, value: value) }
      return .parts(parts)
    case .field(let field): return try test(field, value, ruleSet)
    }
  }

  private func test(_ field: Field, _ value: String, _ ruleSet: RuleSet) throws(Problem) -> Test {
    let name = ruleSet.id(of: field)
    if ruleSet.dateFields.contains(field) {
      guard let days = value.withBytes({ days(DateCell($0)) }) else { throw Problem(.date, field: name, value: value) }
      return .days(days)
    }
    guard case .own(let place) = field else { return .words(nameForm(value)) }
    let own = ruleSet.tracker.ownFields[place]
    switch own.kind {
    case .text, .date: return .words(nameForm(value))
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
      /// It has neither letter nor digit.
      case ref
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
