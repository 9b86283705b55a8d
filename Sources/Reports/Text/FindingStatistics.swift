package import Checks
import Documents
package import RuleSets
import Texts

/// How many findings of each level there are, by rule, by theme and by director.
package struct FindingStatistics: Sendable {
  /// What findings are counted by.
  package enum Kind: String, CaseIterable, Sendable {
    case rules, themes, directors
  }

  /// The findings of one rule, theme or director.
  package struct Row: Sendable {
    /// As typed first; empty for findings of none, as those on the tracker as a whole.
    package let name: String
    /// By level.
    package fileprivate(set) var counts: [Rule.Level: Int] = [:]

    /// How many there are of a level.
    package func count(_ level: Rule.Level) -> Int { counts[level] ?? 0 }
  }

  /// By kind: those of most errors first, then of most warnings and notes, then by name.
  private let rows: [Kind: [Row]]

  /// The levels that findings have, worst first.
  private static let levels = Rule.Level.allCases.filter { $0 != .off }

  /// Counts findings; names are one however they are typed.
  package init(_ findings: [Finding]) {
    var rows: [Kind: [Row]] = [:]
    for kind in Kind.allCases {
      var places: [String: Int] = [:]
      var own: [Row] = []
      for finding in findings {
        let name = FindingStatistics.name(kind, finding)
        let key = kind == .rules ? name : nameForm(name)
        let place = places[key] ?? own.count
        if place == own.count {
          places[key] = place
          own.append(Row(name: name))
        }
        own[place].counts[finding.level, default: 0] += 1
      }
      rows[kind] = own.sorted(by: FindingStatistics.isBefore)
    }
    self.rows = rows
  }

  private static func name(_ kind: Kind, _ finding: Finding) -> String {
    switch kind {
    case .rules: finding.ruleID
    case .themes: finding.theme
    case .directors: finding.directorLead
    }
  }

  private static func isBefore(_ a: Row, _ b: Row) -> Bool {
    for level in FindingStatistics.levels where a.count(level) != b.count(level) {
      return a.count(level) > b.count(level)
    }
    return a.name < b.name
  }

  /// The rows of a kind.
  package func rows(_ kind: Kind) -> [Row] { rows[kind] ?? [] }

  // MARK: As text

  /// A table for each kind, in plain words.
  package var text: String {
    Kind.allCases.filter { !rows($0).isEmpty }.map { kind in
      let rows = rows(kind)
      let names = rows.map { row in row.name.isEmpty ? "(none)" : DisplayText.safe(Wording.short(row.name, most: 60)) }
      let width = (names + [kind.title]).map { DisplayText.width($0) }.max() ?? 0
      let head = FindingStatistics.line(kind.title, FindingStatistics.levels.map { $0.rawValue + "s" }, width)
      let lines = zip(names, rows).map { name, row in
        FindingStatistics.line(name, FindingStatistics.levels.map { String(row.count($0)) }, width)
      }
      return ([head] + lines).joined() + "\n"
    }.joined()
  }

  private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
    let space = String(repeating: " ", count: width - DisplayText.width(name))
    return name + space + cells.map { String(repeating: " ", count: 10 - $0.count) + $0 }.joined() + "\n"
  }

  // MARK: As JSON

  /// Writes an object with a list for each kind.
  func write(to json: inout JSONText) {
    json.object { json in
      for kind in Kind.allCases {
        json.name(kind.rawValue)
        json.array { json in
          for row in rows(kind) {
            json.object { json in
              json.member("name", row.name)
              for level in FindingStatistics.levels { json.member(level.rawValue, row.count(level)) }
            }
          }
        }
      }
    }
  }
}

extension FindingStatistics.Kind {
  /// What stands over the names.
  fileprivate var title: String {
    switch self {
    case .rules: "Rule"
    case .themes: "Theme"
    case .directors: "Director"
    }
  }
}
