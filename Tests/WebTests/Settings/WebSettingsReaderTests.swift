import Documents
import Tables
import TestSupport
import Testing

@testable import Web

/// The administrator's file is read strictly.
@Suite struct WebSettingsReaderTests {
  private static func read(_ text: String) -> (settings: WebSettings, problems: [String]) {
    var reader = WebSettingsReader(SourceText(path: "/etc/slipgauge/web.json", bytes: Array(text.utf8)))
    let settings = reader.settings()
    return (settings, reader.problems.map(\.text))
  }

  @Test func `says what it says, and nothing else changes`() {
    let (settings, problems) = WebSettingsReaderTests.read(
      """
      {"$schema": "web.schema.json", "rules": ["slipgauge:plain", "council.json", "/srv/more.json"], "waivers": "w.json",
       "max-upload-bytes": 2048, "max-previous": 0, "formats": ["xlsx", "csv"], "months": 0, "contact": "Ask Ann",
       "privacy": "Nothing is kept."}
      """)
    #expect(problems.isEmpty)
    #expect(settings.rules == ["slipgauge:plain", "/etc/slipgauge/council.json", "/srv/more.json"])
    #expect(settings.waivers == "/etc/slipgauge/w.json")
    #expect(settings.maxUploadBytes == 2_048 && settings.maxPrevious == 0 && settings.months == 0)
    #expect(settings.formats == [.xlsx, .csv])
    #expect(settings.contact == "Ask Ann" && settings.privacy == "Nothing is kept.")
    let usual = WebSettingsReaderTests.read("{}")
    #expect(usual.problems.isEmpty && usual.settings.maxUploadBytes == 10_485_760 && usual.settings.maxPrevious == 2)
    #expect(usual.settings.formats == FileFormat.allCases && usual.settings.months == 13)
    #expect(WebSettingsReaderTests.read(#"{"max-upload-bytes": 1e7}"#).settings.maxUploadBytes == 10_000_000)
    #expect(WebSettingsReaderTests.read(#"{"rules": "a.json"}"#).settings.rules == ["/etc/slipgauge/a.json"])
  }

  @Test(arguments: [
    ("[]", "$: expected an object, found a list"),
    (#"{"maximum": 1}"#, "$.maximum: unknown member \"maximum\""),
    (#"{"max-upload-byte": 1}"#, "unknown member \"max-upload-byte\"; did you mean \"max-upload-bytes\"?"),
    (#"{"max-upload-bytes": 1023}"#, "expected a whole number from 1024 to 67108864, found 1023"),
    (#"{"max-upload-bytes": 1e9}"#, "expected a whole number from 1024 to 67108864, found 1e9"),
    (#"{"max-upload-bytes": "10 MB"}"#, "expected a whole number from 1024 to 67108864, found a text"),
    (#"{"max-previous": 5}"#, "expected a whole number from 0 to 4, found 5"),
    (#"{"months": -1}"#, "expected a whole number from 0 to 60, found -1"),
    (#"{"formats": ["xls"]}"#, "unknown format \"xls\"; did you mean \"xlsx\"?"),
    (#"{"formats": ["csv", "csv"]}"#, "$.formats: a format stands twice"),
    (#"{"contact": " "}"#, "$.contact: expected a text, found an empty one"),
    (#"{"$schema": 3}"#, "$.$schema: expected a text, found a number"),
    (#"{"formats": []}"#, "expected at least one format"),
    (#"{"rules": [""]}"#, "$.rules[0]: expected a text, found an empty one"),
    (#"{"waivers": null}"#, "$.waivers: expected a text, found null"),
    (#"{"contact": "\#(String(repeating: "x", count: 501))"}"#, "expected a text of 500 characters at most"),
    (#"{"months": 1, "months": 2}"#, "the member \"months\" stands twice"),
    ("{", "web.json:1:2"),
  ])
  func `tells a mistake with its place`(text: String, problem: String) {
    let problems = WebSettingsReaderTests.read(text).problems
    #expect(
      problems.count == 1 && problems.allSatisfy { $0.hasPrefix("/etc/slipgauge/web.json:1:") && $0.contains(problem) },
      "\(problems)")
  }

  /// The schema of the file against what its reader knows.
  @Test func `is what its schema says`() throws {
    let path = Repository.path("rules/web.schema.json")
    let schema = try JSONDocument.read(SourceText(path: path, bytes: try #require(Files.read(path))))
    let properties = try #require(schema["properties"])
    guard case .object(let members) = properties.value else { throw Missing() }
    #expect(members.map(\.name) == ["$schema"] + WebSettingsReader.Member.allCases.map(\.rawValue))
    for member in WebSettingsReader.Member.allCases {
      let known = try #require(properties[member.rawValue])
      #expect(
        known.number("minimum") == member.range?.lowerBound && known.number("maximum") == member.range?.upperBound)
    }
    let formats = properties["formats"]?["items"]?["enum"]
    guard case .array(let names)? = formats?.value else { throw Missing() }
    #expect(
      names.map { if case .string(let name) = $0.value { name } else { "" } } == FileFormat.allCases.map(\.rawValue))
    #expect(properties["contact"]?.number("maxLength") == WebSettingsReader.mostCharacters)
  }
}

/// A member that the schema has not.
private struct Missing: Error {}

extension JSONNode {
  /// The number of a member; nil where it has none.
  fileprivate func number(_ name: String) -> Int? {
    if case .number(let text)? = self[name]?.value { Int(text) } else { nil }
  }
}
