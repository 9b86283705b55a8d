import Checks
import Documents
import Ledger
public import RuleSets

/// A rule set with the files that made it, so that a later night can apply it again after it has changed.
public struct NightRules: Sendable {
  /// The rules, with those that are not reported switched off.
  public let ruleSet: RuleSet
  /// The set by name and content, as the history keeps it.
  let stamp: RunRecord.RuleSetStamp

  /// Loads what the files make together, or the set that slipgauge carries.
  ///
  /// - Throws: `CheckFailure.rules` where the set cannot be used, `CheckFailure.unknownRule` where the selection names
  ///   a rule that it lacks.
  public static func load(
    _ paths: [String] = [], selection: RuleSelection = RuleSelection(), limits: RuleLimits = RuleLimits()
  ) throws(CheckFailure) -> NightRules {
    try NightRules(paths, selection: selection, limits: limits, files: RunFiles())
  }

  /// The same, and remembers every file on the way.
  package init(
    _ paths: [String], selection: RuleSelection, limits: RuleLimits, files: RunFiles
  ) throws(CheckFailure) {
    var read: [String: String] = [:]
    let loaded: RuleSet
    do {
      loaded = try RuleSet.load(paths, limits: limits, files: files) { path, bytes in
        read[path] = bytes.map { String(decoding: $0, as: UTF8.self) }
      }
    } catch {
      throw .rules(error)
    }
    ruleSet = try selection.applied(to: loaded)
    let text = NightRules.document(named: paths, files: read, selection)
    stamp = RunRecord.RuleSetStamp(
      name: ruleSet.id, version: ruleSet.version, hash: NightRules.digest(text), tool: SlipgaugeVersion.number,
      files: text)
  }

  /// Makes the rule set of an earlier night again; nil where this version of the tool no longer takes it.
  init?(again stamp: RunRecord.RuleSetStamp) {
    guard let node = try? JSONDocument.read(SourceText(path: "", bytes: Array(stamp.files.utf8))) else { return nil }
    let files = node["files"]
    let loader = RuleSetLoader(facts: FactTable.standard.signatures) { path in
      let name = CarriedRules.allCases.first { path.hasSuffix($0.standIn) }?.name ?? path
      return files?[name]?.text.map { text in
        // The carried sets of that night are not those that this program carries.
        let changed = CarriedRules.allCases.reduce(text) { $0.replacing("\"\($1.name)\"", with: "\"\($1.standIn)\"") }
        return Array(changed.utf8)
      }
    }
    let named = node["named"]?.texts ?? []
    guard
      let loaded = try? loader.load(
        named.isEmpty ? [CarriedRules.standard.standIn] : named.map { CarriedRules(rawValue: $0)?.standIn ?? $0 })
    else { return nil }
    let only = Set(node["only"]?.texts ?? [])
    let skipped = Set(node["skip"]?.texts ?? [])
    ruleSet = loaded.leavingOut { skipped.contains($0.id) || !only.isEmpty && !only.contains($0.id) }
    self.stamp = stamp
  }

  private static func digest(_ text: String) -> String {
    var digest = SHA256()
    Array(text.utf8).withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }

  /// The files as one JSON text, in an order that depends on them alone.
  private static func document(named: [String], files: [String: String], _ selection: RuleSelection) -> String {
    var all = files
    for set in CarriedRules.allCases { all[set.name] = String(decoding: set.source.bytes, as: UTF8.self) }
    var json = JSONText(indented: false)
    json.object { json in
      json.member("named", named)
      json.member("only", selection.only.sorted())
      json.member("skip", selection.skipped.sorted())
      json.name("files")
      json.object { json in for (path, text) in all.sorted(by: { $0.key < $1.key }) { json.member(path, text) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension CarriedRules {
  /// The file that stands in its place where an earlier night's is meant.
  fileprivate var standIn: String { name.replacing(":", with: "-") + "-of-that-night.json" }
}

extension JSONNode {
  fileprivate var texts: [String] {
    if case .array(let items) = value { items.compactMap(\.text) } else { [] }
  }
}
