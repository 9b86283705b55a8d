import Dates
package import Documents
package import RuleSets
import Texts

extension WaiverFile {
  /// Reads a waiver file strictly; every mistake is told, with its place and the nearest right name.
  package static func read(
    _ source: SourceText, rules: [String], limits: RuleLimits = RuleLimits()
  ) throws(WaiverFileError) -> WaiverFile {
    var reader = WaiverReader(source, rules: rules, limits: limits)
    let file = reader.file()
    guard let file, reader.problems.isEmpty else { throw WaiverFileError(reader.problems) }
    return file
  }
}

private struct WaiverReader {
  private(set) var problems: [TextProblem] = []
  private let source: SourceText
  /// The ids that there are.
  private let rules: Set<String>
  private let limits: RuleLimits

  private static let fileMembers = ["$schema", "waivers"]
  private static let waiverMembers = [
    "ref", "rule", "reason", "by", "until", "evidence", "refs", "accepted", "tracker",
  ]

  init(_ source: SourceText, rules: [String], limits: RuleLimits) {
    self.source = source
    self.limits = limits
    self.rules = Set(rules)
  }

  mutating func file() -> WaiverFile? {
    let root: JSONNode
    do throws(JSONProblem) {
      root = try JSONDocument.read(source, as: .waivers, limits: limits)
    } catch {
      add(error.offset, "$", error.problem)
      return nil
    }
    guard isObject(root, of: WaiverReader.fileMembers, "$") else { return nil }
    let schema = root["$schema"].flatMap { text($0, "$.$schema") }
    guard let list = required("waivers", of: root, "$") else { return nil }
    guard case .array(let items) = list.value else {
      add(list.offset, "$.waivers", "expected a list, found \(list.kind)")
      return nil
    }
    var waivers: [Waiver] = []
    for (index, item) in items.enumerated() {
      if problems.count >= limits[.problems] { break }
      if let waiver = waiver(item, "$.waivers[\(index)]") { waivers.append(waiver) }
    }
    return WaiverFile(waivers, schema: schema)
  }

  private mutating func waiver(_ node: JSONNode, _ path: String) -> Waiver? {
    guard isObject(node, of: WaiverReader.waiverMembers, path) else { return nil }
    let ref = required("ref", of: node, path).flatMap { text($0, path + ".ref") }
    let rule = required("rule", of: node, path).flatMap { ruleID($0, path + ".rule") }
    // Who leaves the reason out is told so by the report: the finding stays, and the run goes on.
    let reason = node["reason"].flatMap { text($0, path + ".reason") } ?? ""
    let by = required("by", of: node, path).flatMap { name($0, path + ".by") }
    let until = required("until", of: node, path).flatMap { day($0, path + ".until") }
    let evidence = node["evidence"].flatMap { text($0, path + ".evidence") }
    let refs = node["refs"].flatMap { self.refs($0, ref, path + ".refs") }
    let accepted = node["accepted"].flatMap { day($0, path + ".accepted") }
    let tracker = node["tracker"].flatMap { name($0, path + ".tracker") }
    guard let ref, let rule, let by, let until else { return nil }
    return Waiver(
      ref: ref, rule: rule, reason: reason, by: by, until: until, evidence: evidence, refs: refs, accepted: accepted,
      tracker: tracker)
  }

  /// The actions of a finding that stands for many.
  private mutating func refs(_ node: JSONNode, _ ref: String?, _ path: String) -> [String]? {
    guard case .array(let items) = node.value, !items.isEmpty else {
      let found = node.kind == "a list" ? "an empty one" : node.kind
      add(node.offset, path, "expected a list of refs, found \(found)")
      return nil
    }
    if let ref, !ref.isEmpty {
      add(node.offset, path, "a waiver of \(ref) alone has no \"refs\"; for many actions, \"ref\" is empty")
    }
    var refs: [String] = []
    for (index, item) in items.enumerated() {
      if let text = text(item, "\(path)[\(index)]") { refs.append(text) }
    }
    return refs
  }

  // MARK: Members

  private mutating func isObject(_ node: JSONNode, of names: [String], _ path: String) -> Bool {
    guard case .object(let members) = node.value else {
      add(node.offset, path, "expected an object, found \(node.kind)")
      return false
    }
    for member in members where !names.contains(member.name) {
      let hint = NearestName.hint(member.name, among: names)
      add(member.offset, path, "unknown member \"\(member.name)\"\(hint)")
    }
    return true
  }

  private mutating func required(_ name: String, of node: JSONNode, _ path: String) -> JSONNode? {
    if let value = node[name] { return value }
    add(node.offset, path, "the member \"\(name)\" is missing")
    return nil
  }

  private mutating func text(_ node: JSONNode, _ path: String) -> String? {
    if case .string(let text) = node.value { return text }
    add(node.offset, path, "expected a text, found \(node.kind)")
    return nil
  }

  private mutating func name(_ node: JSONNode, _ path: String) -> String? {
    guard let text = text(node, path) else { return nil }
    if !normalised(text).isEmpty { return text }
    add(node.offset, path, "expected a name, found an empty text")
    return nil
  }

  private mutating func ruleID(_ node: JSONNode, _ path: String) -> String? {
    guard let rule = text(node, path) else { return nil }
    if rules.contains(rule) { return rule }
    add(node.offset, path, "unknown rule \"\(rule)\"\(NearestName.hint(rule, among: rules.sorted()))")
    return nil
  }

  private mutating func day(_ node: JSONNode, _ path: String) -> Day? {
    guard let text = text(node, path) else { return nil }
    if let day = Day(iso: text) { return day }
    add(node.offset, path, "expected a calendar day such as 2024-01-31, found \"\(text)\"")
    return nil
  }

  private mutating func add(_ offset: Int, _ path: String, _ message: String) {
    if problems.count >= limits[.problems] { return }
    problems.append(TextProblem(source.place(of: offset, path), message))
  }
}
