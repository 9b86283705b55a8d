package import Documents
import RuleSets
import Tables
import Texts

/// Reads the administrator's file strictly: every mistake is told, each with its place.
package struct WebSettingsReader {
  /// All that is wrong in it, in the order of the file.
  package private(set) var problems: [TextProblem] = []
  private let source: SourceText
  private let folder: String

  /// A member that the file may have.
  package enum Member: String, CaseIterable, Sendable {
    case rules, waivers
    case maxUploadBytes = "max-upload-bytes"
    case maxPrevious = "max-previous"
    case formats, months, contact, privacy

    /// The numbers that it takes; nil where it takes none.
    package var range: ClosedRange<Int>? {
      switch self {
      case .maxUploadBytes: 1_024...64 << 20
      case .maxPrevious: 0...4
      case .months: 0...60
      default: nil
      }
    }
  }

  /// The most characters of a line that the page shows.
  package static let mostCharacters = 500

  /// A reader of a file; its path says from where the files that it names are meant.
  package init(_ source: SourceText) {
    self.source = source
    folder = source.path.lastIndex(of: "/").map { String(source.path[...$0]) } ?? ""
  }

  /// What the file says, as far as it can be read.
  package mutating func settings() -> WebSettings {
    var settings = WebSettings()
    let root: JSONNode
    do throws(JSONProblem) {
      root = try JSONDocument.read(source, as: .settings, limits: RuleLimits())
    } catch {
      add(error.offset, "$", error.problem)
      return settings
    }
    guard case .object(let members) = root.value else {
      add(root.offset, "$", "expected an object, found \(root.kind)")
      return settings
    }
    for member in members {
      let path = "$.\(member.name)"
      if member.name == "$schema" {
        _ = text(member.value, path)
        continue
      }
      guard let known = Member(rawValue: member.name) else {
        let hint = NearestName.hint(member.name, among: Member.allCases.map(\.rawValue))
        add(member.offset, path, "unknown member \"\(member.name)\"\(hint)")
        continue
      }
      read(member.value, known, path, into: &settings)
    }
    return settings
  }

  private mutating func read(_ node: JSONNode, _ member: Member, _ path: String, into settings: inout WebSettings) {
    switch member {
    case .rules: settings.rules = texts(node, path).map(resolved)
    case .waivers: settings.waivers = text(node, path).map(resolved)
    case .maxUploadBytes: number(node, member, path).map { settings.maxUploadBytes = $0 }
    case .maxPrevious: number(node, member, path).map { settings.maxPrevious = $0 }
    case .months: number(node, member, path).map { settings.months = $0 }
    case .formats: settings.formats = formats(node, path)
    case .contact: settings.contact = line(node, path)
    case .privacy: settings.privacy = line(node, path)
    }
  }

  private mutating func formats(_ node: JSONNode, _ path: String) -> [FileFormat] {
    let names = texts(node, path)
    let formats = names.compactMap { name in
      let format = FileFormat(rawValue: name)
      if format == nil {
        let known = FileFormat.allCases.map(\.rawValue)
        add(node.offset, path, "unknown format \"\(name)\"" + NearestName.hintOrList(name, among: known))
      }
      return format
    }
    if names.isEmpty { add(node.offset, path, "expected at least one format") }
    if Set(names).count < names.count { add(node.offset, path, "a format stands twice") }
    return formats
  }

  private mutating func number(_ node: JSONNode, _ member: Member, _ path: String) -> Int? {
    let range = member.range ?? 0...0
    if let number = node.wholeNumber, range.contains(number) { return number }
    let found = if case .number(let text) = node.value { text } else { node.kind }
    add(node.offset, path, "expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(found)")
    return nil
  }

  private mutating func line(_ node: JSONNode, _ path: String) -> String? {
    guard let text = text(node, path) else { return nil }
    if text.unicodeScalars.count <= WebSettingsReader.mostCharacters { return text }
    add(node.offset, path, "expected a text of \(WebSettingsReader.mostCharacters) characters at most")
    return nil
  }

  private mutating func texts(_ node: JSONNode, _ path: String) -> [String] {
    guard case .array(let items) = node.value else { return text(node, path).map { [$0] } ?? [] }
    return items.enumerated().compactMap { index, item in text(item, "\(path)[\(index)]") }
  }

  private mutating func text(_ node: JSONNode, _ path: String) -> String? {
    if case .string(let text) = node.value, !trimmed(text).isEmpty, !text.contains("\0") { return text }
    add(node.offset, path, "expected a text, found \(node.kind == "a text" ? "an empty one" : node.kind)")
    return nil
  }

  /// Paths are meant from the file's own folder; a set that the program carries is none.
  private func resolved(_ path: String) -> String {
    if path.hasPrefix("/") || CarriedRules.has(path) { return path }
    return (folder.isEmpty && path == "-" ? "./" : folder) + path
  }

  private mutating func add(_ offset: Int, _ path: String, _ message: String) {
    problems.append(TextProblem(source.place(of: offset, path), message))
  }
}
