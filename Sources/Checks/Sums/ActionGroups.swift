import RuleSets
import Texts
import Trackers

/// The groups of a subject that a worker met, each with a number.
final class ActionGroups {
  private let subject: Rule.Subject
  private var known = TextMemo<Int32>(most: 1 << 12, -1)
  private var numbers: [String: Int] = [:]
  /// By number, from 0.
  private(set) var groups: [ActionGroup] = []

  /// No group yet; the tracker is one without a row.
  init(_ subject: Rule.Subject) {
    self.subject = subject
    if !subject.isOfActions { groups = [.tracker] }
  }

  /// The name was not met yet.
  static let unknown = -2

  /// The number of the action's group, by its name as typed; -1 where it is blank, so that the action is in none.
  func number(of action: ActionFacts, _ part: TrackerPart) -> Int {
    switch subject {
    case .theme:
      let own = action.text(.theme)
      return own.isEmpty ? part.theme.withBytes(number) : number(own)
    case .lead: return number(action.text(.directorLead))
    default: return 0
    }
  }

  @inline(__always)
  private func number(_ name: Bytes) -> Int { known.find(name).map(Int.init) ?? ActionGroups.unknown }

  /// The same of a name that was not met yet; `make` makes the group of it, which the field names.
  func add(_ action: ActionFacts, _ part: TrackerPart, _ make: (Field, Bytes) -> ActionGroup) -> Int {
    let field = subject == .theme ? Field.theme : .directorLead
    let own = action.text(field)
    return subject == .theme && own.isEmpty
      ? part.theme.withBytes { add($0, field, action, make) } : add(own, field, action, make)
  }

  private func add(
    _ name: Bytes, _ field: Field, _ action: ActionFacts, _ make: (Field, Bytes) -> ActionGroup
  ) -> Int {
    let words = action.words(of: name)
    let key = words.isEmpty ? nil : nameForm(words.string)
    let number = key.map { numbers[$0] ?? add(make(field, name)) } ?? -1
    known.remember(name, Int32(number))
    return number
  }

  /// Adds the group, or takes the one that has its key; the name is that of the first action.
  @discardableResult
  func add(_ group: ActionGroup) -> Int {
    let number = numbers[group.key] ?? groups.count
    if number == groups.count {
      groups.append(group)
      numbers[group.key] = number
    } else if let first = group.first, groups[number].first.map({ first < $0 }) ?? true {
      groups[number] = group
    }
    return number
  }
}
