import Documents
import Reports
import RuleSets
import Slipgauge

/// Reads a configuration strictly: every mistake is told, each with its place.
struct ConfigurationReader {
  /// All that is wrong in it, up to a limit.
  private(set) var problems: [Problem] = []
  private let source: SourceText
  /// Whether somebody named the file; one that merely lies beside a tracker is trusted less.
  private let isNamed: Bool
  private let folder: String
  private let limits: RuleLimits

  /// A reader of a file that somebody named, or that merely lies beside a tracker.
  init(_ source: SourceText, isNamed: Bool, limits: RuleLimits) {
    self.limits = limits
    self.source = source
    self.isNamed = isNamed
    folder = source.path.lastIndex(of: "/").map { String(source.path[...$0]) } ?? ""
  }

  /// What it says for each option, as far as that can be read.
  mutating func settings() -> [Setting] {
    let root: JSONNode
    do {
      root = try JSONDocument.read(source, as: .settings, limits: limits)
    } catch {
      add(error.offset, "$", error.problem)
      return []
    }
    guard case .object(let members) = root.value else {
      add(root.offset, "$", "expected an object, found \(root.kind)")
      return []
    }
    var settings: [Setting] = []
    for member in members where member.name != "$schema" {
      guard let known = SettingMember.all.first(where: { $0.name == member.name }) else {
        let hint = NearestName.hint(member.name, among: SettingMember.all.map(\.name))
        add(member.offset, "$.\(member.name)", "unknown member \"\(member.name)\"\(hint)")
        continue
      }
      guard let values = values(of: member.value, known, "$.\(member.name)") else { continue }
      settings.append(
        Setting(
          option: known.option, values: values.map(\.text), places: values.map(\.place),
          isInput: known.kind == .file || known.kind == .files, foundIn: isNamed ? nil : folder))
    }
    return settings
  }

  /// A value with its place.
  private typealias Value = (text: String, place: TextPlace)

  /// The option's values; nil where a switch is off, or where something is wrong.
  private mutating func values(
    of node: JSONNode, _ member: SettingMember, _ path: String
  ) -> [Value]? {
    switch member.kind {
    case .text:
      if let value = text(node, path) {
        check(value.text, node, member, path)
        return [value]
      }
      return nil
    case .textOrNumber:
      if case .number(let number) = node.value { return [(number, source.place(of: node.offset, path))] }
      return text(node, path).map { [$0] }
    case .file, .place: return text(node, path).flatMap { input($0) }.map { [$0] }
    case .texts: return texts(node, path)
    case .files: return texts(node, path)?.compactMap { input($0) }
    case .reports: return reports(node, path)
    case .people: return people(node, path)
    case .flag:
      if case .bool(let flag) = node.value { return flag ? [] : nil }
      add(node.offset, path, "expected true or false, found \(node.kind)")
      return nil
    }
  }

  private mutating func check(_ text: String, _ node: JSONNode, _ member: SettingMember, _ path: String) {
    let choices = member.option.choices
    if choices.isEmpty || choices.contains(text) { return }
    add(node.offset, path, "unknown \(member.name) \"\(text)\"" + NearestName.hintOrList(text, among: choices))
  }

  private mutating func reports(_ node: JSONNode, _ path: String) -> [Value]? {
    guard case .object(let members) = node.value else {
      add(node.offset, path, "expected an object of formats and files, found \(node.kind)")
      return nil
    }
    var reports: [Value] = []
    for member in members {
      let place = "\(path).\(member.name)"
      if ReportFormat.named(member.name) == nil {
        let names = ReportFormat.all.map(\.id)
        add(
          member.offset, place, "unknown format \"\(member.name)\"" + NearestName.hintOrList(member.name, among: names))
      }
      for file in texts(member.value, place) ?? [] {
        if !isNamed, file.text.hasPrefix("/") || file.text.split(separator: "/").contains("..") {
          addOutside(file)
        }
        if file.text == "-" { add(member.value.offset, place, "a report goes to a file; - is none") }
        reports.append(("\(member.name)=\(resolved(file.text))", file.place))
      }
    }
    return reports
  }

  private mutating func people(_ node: JSONNode, _ path: String) -> [Value]? {
    guard case .object(let members) = node.value else {
      add(node.offset, path, "expected an object of names and addresses, found \(node.kind)")
      return nil
    }
    return members.compactMap { member in
      text(member.value, "\(path).\(member.name)").map { ("\(member.name)=\($0.text)", $0.place) }
    }
  }

  private mutating func texts(_ node: JSONNode, _ path: String) -> [Value]? {
    guard case .array(let items) = node.value else { return text(node, path).map { [$0] } }
    var texts: [Value] = []
    for (index, item) in items.enumerated() {
      if let text = text(item, "\(path)[\(index)]") { texts.append(text) }
    }
    return texts
  }

  private mutating func text(_ node: JSONNode, _ path: String) -> Value? {
    if case .string(let text) = node.value, !text.isEmpty, !text.contains("\0") {
      return (text, source.place(of: node.offset, path))
    }
    add(node.offset, path, "expected a text, found \(node.kind == "a text" ? "an empty one" : node.kind)")
    return nil
  }

  /// The path of a file that is to be read; nil, and a problem, where it leads out of the folder of a file that nobody
  /// named: what is wrong with a file is quoted from it, and such a file could have anything quoted.
  private mutating func input(_ file: Value) -> Value? {
    if isNamed || RuleFile.path(of: file.text, in: folder) != nil { return (resolved(file.text), file.place) }
    addOutside(file)
    return nil
  }

  private mutating func addOutside(_ file: Value) {
    add(
      at: file.place,
      "\"\(file.text)\" lies outside the folder of a configuration that nobody named; name it with --config")
  }

  /// Paths are meant from the file's own folder.
  private func resolved(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    // A dash alone would be standard input.
    return (folder.isEmpty && path == "-" ? "./" : folder) + path
  }

  private mutating func add(_ offset: Int, _ path: String, _ message: String) {
    add(at: source.place(of: offset, path), message)
  }

  private mutating func add(at place: TextPlace, _ message: String) {
    if problems.count < limits[.problems] { problems.append(Problem(.text(place), message)) }
  }
}
