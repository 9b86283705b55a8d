import Checks
import Documents

/// Where a finding stands: in the file, and in the plan.
struct SARIFLocation {
  private let finding: Finding
  private let uri: String
  /// Where the cell begins in a text file, where that is known.
  private let place: TextColumns.Place?

  /// Where a finding is in the tracker at `uri`; `place` is where in its text, as far as that is known.
  init(_ finding: Finding, uri: String, _ place: TextColumns.Place?) {
    self.place = place
    self.finding = finding
    self.uri = uri
  }

  /// Writes the members of a SARIF location.
  func write(to json: inout JSONText) {
    json.name("physicalLocation")
    json.object { json in
      json.name("artifactLocation")
      json.object { json in
        json.member("uri", uri)
        json.member("index", 0)
      }
      if let line = place?.line ?? finding.location?.line {
        json.name("region")
        json.object { json in
          json.member("startLine", line)
          if let place { json.member("startColumn", place.column) }
        }
      }
    }
    if !finding.isOfTracker {
      json.name("logicalLocations")
      json.array { json in writeLogical(to: &json) }
    }
    if let place = finding.location {
      json.name("properties")
      json.object { json in
        if let sheet = place.sheet { json.member("sheet", sheet) }
        json.member("row", place.row)
        if let cell = place.cell { json.member("cell", cell) }
        json.member("column", place.column)
      }
    }
  }

  private func writeLogical(to json: inout JSONText) {
    let theme = finding.theme
    if !finding.isOfNoAction {
      let name = finding.actionName ?? ""
      json.object { json in
        json.member("name", name)
        json.member("fullyQualifiedName", theme.isEmpty ? name : "\(theme)/\(name)")
        json.member("kind", "action")
      }
    }
    guard !theme.isEmpty else { return }
    json.object { json in
      json.member("name", theme)
      json.member("fullyQualifiedName", theme)
      json.member("kind", "theme")
    }
  }
}
