import Checks
import Documents
import Ledger
import RuleSets

/// A rule set with the files that made it, so that it can be applied again after it has changed.
struct NightlyRules {
  let ruleSet: RuleSet
  let stamp: RunRecord.RuleSetStamp

  /// Loads what the arguments name, and remembers every file on the way.
  init(_ arguments: Arguments) throws(CommandFailure) {
    let files = FileLog()
    let limits = try RuleSetSource.limits(arguments)
    let loader = RuleSetLoader(facts: FactTable.signatures, limits: limits) { path in
      let bytes = InputFile.bytes(path, most: limits.fileBytes, for: arguments.files)
      files.read[path] = bytes.map { String(decoding: $0, as: UTF8.self) }
      return bytes
    }
    let named = arguments.values("rules")
    let selection = RuleSelection(arguments)
    let loaded: RuleSet
    do {
      loaded = try loader.load(named)
    } catch {
      throw CommandFailure(error)
    }
    ruleSet = try selection.applied(to: loaded)
    let text = NightlyRules.document(named: named, files: files.read, selection)
    stamp = RunRecord.RuleSetStamp(
      name: ruleSet.id, version: ruleSet.version, hash: NightlyRules.digest(text), tool: CommandLineTool.version,
      files: text)
  }

  /// Makes the rule set of an earlier night again; nil where this version of the tool no longer takes it.
  init?(again stamp: RunRecord.RuleSetStamp) {
    let source = SourceText(path: "", bytes: Array(stamp.files.utf8))
    guard let node = try? JSONDocument.read(source) else { return nil }
    let files = node["files"]
    let loader = RuleSetLoader(facts: FactTable.signatures) { path in
      let name = path.hasSuffix(NightlyRules.defaultStandIn) ? DefaultRules.name : path
      return files?[name]?.text.map { text in
        // The default set of that night is not the one that this program carries.
        Array(text.replacing("\"\(DefaultRules.name)\"", with: "\"\(NightlyRules.defaultStandIn)\"").utf8)
      }
    }
    let named = node["named"]?.texts ?? []
    guard let loaded = try? loader.load(named.isEmpty ? [NightlyRules.defaultStandIn] : named) else { return nil }
    let only = Set(node["only"]?.texts ?? [])
    let skipped = Set(node["skip"]?.texts ?? [])
    ruleSet = loaded.switchingOff { skipped.contains($0.id) || !only.isEmpty && !only.contains($0.id) }
    self.stamp = stamp
  }

  private static let defaultStandIn = "slipgauge-default-of-that-night.json"

  private static func digest(_ text: String) -> String {
    var digest = SHA256()
    Array(text.utf8).withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }

  private final class FileLog {
    var read: [String: String] = [:]
  }

  /// The files as one JSON text, in an order that depends on them alone.
  private static func document(named: [String], files: [String: String], _ selection: RuleSelection) -> String {
    var all = files
    all[DefaultRules.name] = String(decoding: DefaultRules.source.bytes, as: UTF8.self)
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

extension JSONNode {
  fileprivate var text: String? {
    if case .string(let text) = value { text } else { nil }
  }

  fileprivate var texts: [String] {
    if case .array(let items) = value { items.compactMap(\.text) } else { [] }
  }
}
