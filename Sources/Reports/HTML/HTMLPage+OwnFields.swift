import Checks
import RuleSets

/// The columns that the rule set declares for itself: those of choices can be filtered by, others are details.
extension HTMLPage {
  /// A field of the rule set's own, as the page names it.
  struct OwnColumn {
    /// Its place among the fields of a finding.
    let place: Int
    /// By what the page's script and address know it.
    let key: String
    /// The header over it.
    let name: String
  }

  /// Choices and flags: few values, each of them on many actions.
  var choiceColumns: [OwnColumn] { ownColumns { $0 == .choice || $0 == .flag } }

  private func ownColumns(where isWanted: (OwnField.Kind) -> Bool) -> [OwnColumn] {
    report.ruleSet.tracker.ownFields.enumerated().filter { isWanted($1.kind) }.map { place, own in
      OwnColumn(place: place, key: "field-\(own.id)", name: report.ruleSet.title(of: .own(place)))
    }
  }

  /// What a finding's action has there; empty where it has nothing, or the finding is on none.
  func value(_ column: OwnColumn, _ finding: Finding) -> String {
    finding.fields.indices.contains(column.place) ? finding.fields[column.place].text : ""
  }

  /// The filters of choices.
  var ownFilters: HTML {
    HTML.joined(
      choiceColumns.map { column in
        select(HTML("\(exact: column.key)"), HTML("\(column.name)"), options { HTMLPage.key(value(column, $0)) })
      })
  }

  /// The header over the choices; nothing where there are none.
  var ownHeader: HTML {
    if choiceColumns.isEmpty { return "" }
    let names = choiceColumns.map(\.name).joined(separator: ", ")
    return HTML("\n<th role=\"columnheader\" scope=\"col\" class=\"own\">\(names)</th>")
  }

  /// What rows are filtered by.
  func ownData(_ finding: Finding) -> HTML {
    HTML.joined(
      choiceColumns.map { column in
        HTML(" data-\(exact: column.key)=\"\(exact: HTMLPage.key(value(column, finding)))\"")
      })
  }

  /// The cell with the choices; nothing where there are none.
  func ownCell(_ finding: Finding) -> HTML {
    if choiceColumns.isEmpty { return "" }
    let values = choiceColumns.filter { !value($0, finding).isEmpty }.map { column in
      HTML("<bdi>\(column.name): \(Wording.short(value(column, finding)))</bdi>")
    }
    return HTML("<td role=\"cell\" class=\"own\">\(HTML.joined(values, by: " "))</td>")
  }

  /// Fields that are no choices, as details of a finding.
  func ownDetails(_ finding: Finding) -> HTML {
    let columns = ownColumns { $0 != .choice && $0 != .flag }.filter { !value($0, finding).isEmpty }
    return HTML.joined(
      columns.map { HTML("<dt>\($0.name)</dt><dd><bdi>\(Wording.short(value($0, finding)))</bdi></dd>") })
  }
}
