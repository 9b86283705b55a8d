import Checks
import Documents

/// What the JSON report says of a summary.
extension JSONReport {
  /// Writes which summary was held against the tracker.
  static func write(_ document: SummaryInfo, to json: inout JSONText) {
    json.name("document")
    json.object { json in
      json.member("path", document.path)
      json.member("format", document.format)
      json.member("claims", document.claims)
      json.name("heldAgainstTracker")
      json.flag(document.hasTracker)
      json.member("notices", document.notices)
    }
  }

  /// Writes where in the summary a finding stands.
  static func write(_ place: ClaimPlace, to json: inout JSONText) {
    json.object { json in
      json.member("theme", place.theme)
      json.member("heading", place.heading)
      json.member("column", place.column)
      json.member("paragraph", place.paragraph)
      json.member("line", place.line)
      json.member("quote", place.quote)
    }
  }
}
