package import Checks

/// The findings of one theme, in the report's order.
package struct ThemeFindings: Sendable {
  /// Empty where the actions have none.
  package let theme: String
  /// Those of the theme, in the order in which they come.
  package private(set) var findings: [Finding]

  /// The findings by theme, themes in the order in which the findings come to them.
  package static func of(_ findings: [Finding]) -> [ThemeFindings] {
    var themes: [ThemeFindings] = []
    var places: [String: Int] = [:]
    for finding in findings where !finding.isOfTracker {
      if let place = places[finding.theme] {
        themes[place].findings.append(finding)
      } else {
        places[finding.theme] = themes.count
        themes.append(ThemeFindings(theme: finding.theme, findings: [finding]))
      }
    }
    return themes
  }
}

extension Finding {
  /// Whether it stands on the tracker as a whole, and neither on one action nor on a theme.
  package var isOfTracker: Bool { isOfNoAction && theme.isEmpty }

  /// Whether it stands on no action: on a theme, on a lead, on a sheet or on the tracker.
  package var isOfNoAction: Bool { row == nil && ref.isEmpty }

  /// The ref; the title where there is none; nil for the tracker as a whole.
  package var actionName: String? {
    if isOfTracker { return nil }
    if !ref.isEmpty { return ref }
    return title.isEmpty ? row.map { "Action \($0 + 1)" } : title
  }

  /// The cell as people name it, `1 Organisational Culture!M14` or `line 12, Due date`; of a finding in a summary its
  /// place there, and the tracker’s cell: `Issues raised, paragraph 12; tracker 2 Finance!M14`.
  package var address: String? {
    let cell = location.map { $0.address() }
    guard let place else { return cell }
    let parts = [place.address, cell.map { "tracker \($0)" } ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The words of the summary that it rests on, in quotation marks; nil where it is on the tracker alone.
  package var quotation: String? {
    guard let quote = place?.quote, !quote.isEmpty else { return nil }
    return "“\(Wording.short(quote, most: 110))”"
  }
}
