import Checks
import Documents

/// Where a finding stands: in the file, and in the plan.
struct SARIFLocation {
  private let finding: Finding
  private let uri: String
  /// The place of the file among the run's artifacts.
  private let artifact: Int
  /// Where the cell begins in a text file, where that is known.
  private let place: TextColumns.Place?

  /// Where a finding is in the file at `uri`, which is the run's artifact of that number; `place` is where in its text,
  /// as far as that is known.
  init(_ finding: Finding, _ uri: String, _ artifact: Int, _ place: TextColumns.Place?) {
    self.place = place
    self.artifact = artifact
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
        json.member("index", artifact)
      }
      let cell = finding.place == nil ? place : nil
      if let line = finding.place == nil ? cell?.line ?? finding.location?.line : finding.place?.line {
        json.name("region")
        json.object { json in
          json.member("startLine", line)
          if let cell { json.member("startColumn", cell.column) }
        }
      }
    }
    if !finding.isOfTracker {
      json.name("logicalLocations")
      json.array { json in writeLogical(to: &json) }
    }
    if let place = finding.place {
      json.name("properties")
      JSONReport.write(place, to: &json)
    } else if let place = finding.location {
      json.name("properties")
      json.object { json in
        if let sheet = place.sheet { json.member("sheet", sheet) }
        json.member("row", place.row)
        if let cell = place.cell { json.member("cell", cell) }
        json.member("column", place.column)
      }
    }
  }

  /// Writes the tracker’s cell that a finding in a summary is held against, as a SARIF location with a message.
  static func write(
    _ cell: Finding.Location, ofTrackerAt path: String, saying message: String, to json: inout JSONText
  ) {
    json.object { json in
      json.member("id", 1)
      json.name("physicalLocation")
      json.object { json in
        json.name("artifactLocation")
        json.object { json in
          json.member("uri", RelativeURI.of(path))
          json.member("index", 0)
        }
        if let line = cell.line {
          json.name("region")
          json.object { json in json.member("startLine", line) }
        }
      }
      json.name("message")
      json.object { json in json.member("text", message) }
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
