import Documents
import Reports
import RuleSets
import TestSupport
import Testing

@testable import SlipgaugeCLI

/// The schema of `slipgauge.json` against what its reader knows.
@Suite struct ConfigurationSchemaTests {
  private let schema: JSONNode

  init() throws {
    let path = Repository.root + "/rules/configuration.schema.json"
    schema = try JSONDocument.read(SourceText(path: path, bytes: try #require(Files.read(path))))
  }

  private func node(_ path: String...) -> JSONNode? { path.reduce(schema) { $0?[$1] } }

  private func words(_ node: JSONNode?) -> [String] {
    guard case .array(let items)? = node?.value else { return [] }
    return items.compactMap { if case .string(let text) = $0.value { text } else { nil } }
  }

  @Test func `it has the members that are read, each of its kind`() throws {
    guard case .object(let members)? = node("properties")?.value else { throw Missing() }
    #expect(members.map(\.name) == ["$schema"] + SettingMember.all.map(\.name))
    for member in SettingMember.all {
      let known = try #require(node("properties", member.name))
      let form = [known["type"], known["$ref"]].compactMap {
        if case .string(let text)? = $0?.value { text } else { nil }
      }
      switch member.kind {
      case .flag: #expect(form == ["boolean"])
      case .reports, .people: #expect(form == ["object"])
      case .texts, .files: #expect(form == ["#/$defs/texts"])
      case .textOrNumber: #expect(form.isEmpty && known["anyOf"] != nil)
      case .text, .file, .place: #expect(form == ["#/$defs/text"] || !words(known["enum"]).isEmpty, "\(member.name)")
      }
    }
  }

  @Test func `it has the words that are read`() {
    #expect(words(node("properties", "reports", "propertyNames", "enum")) == ReportFormat.all.map(\.id))
    for member in SettingMember.all where member.kind == .text {
      let choices = member.option.choices
      #expect(words(node("properties", member.name, "enum")) == choices, "\(member.name)")
    }
  }

  private struct Missing: Error {}
}
