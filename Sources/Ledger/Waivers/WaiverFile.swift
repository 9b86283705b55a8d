import Dates
import Documents

/// The waivers that a team keeps beside its tracker.
package struct WaiverFile: Sendable {
  /// What the file is called where nobody says otherwise.
  package static let name = "slipgauge.waivers.json"

  /// In the order of the file, later ones behind.
  package private(set) var waivers: [Waiver]
  /// What `$schema` says, kept for editors.
  private let schema: String?

  /// A file with these waivers; `schema` is what its `$schema` says.
  package init(_ waivers: [Waiver] = [], schema: String? = nil) {
    self.waivers = waivers
    self.schema = schema
  }

  /// The file with further waivers, each in place of those before it for the same finding.
  package func adding(_ added: [Waiver]) -> WaiverFile {
    var file = self
    let keys = Set(added.map(\.key))
    let keysOfRefs = Set(added.flatMap(\.keysOfRefs))
    let trackers = Set(added.map(\.tracker))
    file.waivers =
      waivers.filter { old in
        guard keys.contains(old.key), trackers.contains(old.tracker) else { return true }
        // Accepted for other actions: another tracker of the folder has the same rule raised on many.
        return old.refs != nil && !keysOfRefs.isEmpty && keysOfRefs.isDisjoint(with: old.keysOfRefs)
      } + added
    return file
  }

  /// The file with those waivers alone.
  package func keeping(_ isKept: (Waiver) -> Bool) -> WaiverFile {
    var file = self
    file.waivers = waivers.filter(isKept)
    return file
  }

  /// The whole file as JSON, by ref and rule: the same waivers always give the same bytes.
  package var bytes: [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      if let schema { json.member("$schema", schema) }
      json.name("waivers")
      json.array { json in for waiver in sorted { WaiverFile.write(waiver, to: &json) } }
    }
    json.endLine()
    return json.bytes
  }

  /// By ref and rule.
  package var sorted: [Waiver] {
    waivers.sorted {
      let (a, b) = ($0.refs ?? [], $1.refs ?? [])
      if ($0.ref, $0.rule) == ($1.ref, $1.rule), a != b { return a.lexicographicallyPrecedes(b) }
      return ($0.ref, $0.rule, $0.evidence ?? "", $0.until, $0.by, $0.reason)
        < ($1.ref, $1.rule, $1.evidence ?? "", $1.until, $1.by, $1.reason)
    }
  }

  private static func write(_ waiver: Waiver, to json: inout JSONText) {
    json.object { json in
      json.member("ref", waiver.ref)
      json.member("rule", waiver.rule)
      json.member("reason", waiver.reason)
      json.member("by", waiver.by)
      json.member("until", waiver.until.iso)
      if let evidence = waiver.evidence { json.member("evidence", evidence) }
      if let refs = waiver.refs { json.member("refs", refs) }
      if let accepted = waiver.accepted { json.member("accepted", accepted.iso) }
      if let tracker = waiver.tracker { json.member("tracker", tracker) }
    }
  }
}
