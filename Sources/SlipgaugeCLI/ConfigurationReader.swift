import Reports
import RuleSets
import Texts

/// Reads a configuration strictly: every mistake is told, each with its place.
struct ConfigurationReader {
  private(set) var problems: [String] = []
  private let source: SourceText
  /// Whether somebody named the file; one that merely lies beside a tracker is trusted less.
  private let isNamed: Bool
  private let folder: String

  init(_ source: SourceText, isNamed: Bool) {
    self.source = source
    self.isNamed = isNamed
    folder = source.path.lastIndex(of: "/").map { String(source.path[...$0]) } ?? ""
  }

  mutating func settings() -> [(option: String, values: [String])] {
    let root: JSONNode
    do {
      root = try JSONDocument.read(source)
    } catch {
      add(error.offset, "$", error.problem)
      return []
    }
    guard case .object(let members) = root.value else {
      add(root.offset, "$", "expected an object, found \(root.kind)")
      return []
    }
    var settings: [(option: String, values: [String])] = []
    for member in members where member.name != "$schema" {
      guard let known = Configuration.members.first(where: { $0.name == member.name }) else {
        let hint = NearestName.hint(member.name, among: Configuration.members.map(\.name))
        add(member.offset, "$.\(member.name)", "unknown member \"\(member.name)\"\(hint)")
        continue
      }
      if let values = values(of: member.value, known, "$.\(member.name)") { settings.append((known.option, values)) }
    }
    return settings
  }

  /// The option's values; nil where a switch is off, or where something is wrong.
  private mutating func values(
    of node: JSONNode, _ member: Configuration.Member, _ path: String
  ) -> [String]? {
    switch member.kind {
    case .text: return text(node, path).map { checked($0, node, member, path) }
    case .file: return text(node, path).map { [resolved($0)] }
    case .texts: return texts(node, path)
    case .files: return texts(node, path)?.map(resolved)
    case .reports: return reports(node, path)
    case .flag:
      if case .bool(let flag) = node.value { return flag ? [] : nil }
      add(node.offset, path, "expected true or false, found \(node.kind)")
      return nil
    }
  }

  private mutating func checked(
    _ text: String, _ node: JSONNode, _ member: Configuration.Member, _ path: String
  ) -> [String] {
    let choices = OptionTable.all.first { $0.name == member.option && !$0.choices.isEmpty }?.choices ?? []
    if !choices.isEmpty, !choices.contains(text) {
      let hint = NearestName.hint(text, among: choices)
      add(
        node.offset, path,
        "unknown \(member.name) \"\(text)\"" + (hint.isEmpty ? "; there are \(choices.joined(separator: ", "))" : hint))
    }
    return [text]
  }

  private mutating func reports(_ node: JSONNode, _ path: String) -> [String]? {
    guard case .object(let members) = node.value else {
      add(node.offset, path, "expected an object of formats and files, found \(node.kind)")
      return nil
    }
    var reports: [String] = []
    for member in members {
      let place = "\(path).\(member.name)"
      if ReportFormat.named(member.name) == nil {
        let names = ReportFormat.all.map(\.id)
        let hint = NearestName.hint(member.name, among: names)
        add(
          member.offset, place,
          "unknown format \"\(member.name)\"" + (hint.isEmpty ? "; there are \(names.joined(separator: ", "))" : hint))
      }
      for file in texts(member.value, place) ?? [] {
        if !isNamed, file.hasPrefix("/") || file.split(separator: "/").contains("..") {
          add(
            member.value.offset, place,
            "\"\(file)\" lies outside the folder of a configuration that nobody named; name it with --config")
        }
        reports.append("\(member.name)=\(resolved(file))")
      }
    }
    return reports
  }

  private mutating func texts(_ node: JSONNode, _ path: String) -> [String]? {
    guard case .array(let items) = node.value else { return text(node, path).map { [$0] } }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      if let text = text(item, "\(path)[\(index)]") { texts.append(text) }
    }
    return texts
  }

  private mutating func text(_ node: JSONNode, _ path: String) -> String? {
    if case .string(let text) = node.value, !text.isEmpty, !text.contains("\0") { return text }
    add(node.offset, path, "expected a text, found \(node.kind == "a text" ? "an empty one" : node.kind)")
    return nil
  }

  /// Paths are meant from the file's own folder.
  private func resolved(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  private mutating func add(_ offset: Int, _ path: String, _ message: String) {
    let (line, column) = source.position(of: offset)
    problems.append("\(source.path):\(line):\(column): \(path): \(message)")
  }
}
