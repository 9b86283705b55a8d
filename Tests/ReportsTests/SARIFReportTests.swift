import Documents
import Reports
import RuleSets
import Testing

struct SARIFReportTests {
  /// The report as a document; that it can be read at all is half of the test.
  private func run(_ report: Report) throws -> JSONNode {
    let document = try JSONDocument.read(SourceText(path: "report.sarif", bytes: SARIFReport.bytes(report)))
    #expect(document["version"]?.text == "2.1.0")
    return try #require(document["runs"]?.items.first)
  }

  @Test func pointsFromResultsToRules() throws {
    let run = try run(report(HostileRows.header + HostileRows.late + HostileRows.well))
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.items)
    let results = try #require(run["results"]?.items)
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"]?.number)
      #expect(rules[index]["id"]?.text == result["ruleId"]?.text)
      #expect(["error", "warning", "note"].contains(result["level"]?.text))
    }
    #expect(Set(rules.compactMap { $0["id"]?.text }).count == rules.count)
    for rule in rules {
      #expect(
        rule["help"]?["text"] != nil && rule["help"]?["markdown"] != nil && rule["shortDescription"]?["text"] != nil)
    }
  }

  @Test func saysWhere() throws {
    let run = try run(report(HostileRows.header + HostileRows.late, path: "./my plans/tracker#1.csv"))
    let location = try #require(run["results"]?.items.first?["locations"]?.items.first)
    let physical = try #require(location["physicalLocation"])
    #expect(physical["artifactLocation"]?["uri"]?.text == "my%20plans/tracker%231.csv")
    #expect(physical["region"]?["startLine"]?.number == 2)
    let logical = try #require(location["logicalLocations"]?.items)
    #expect(logical.map { $0["fullyQualifiedName"]?.text } == ["Culture/OC.A2.3", "Culture"])
  }

  @Test(arguments: [
    ("Culture,OC.A2.3,One Team,", 2, 57), ("Cültüre,OC.A2.3,One Team,", 2, 57),
    ("\"Cul,ture\",OC.A2.3,One Team,", 2, 60),
    ("Culture,OC.A2.3,\"One \"\"Team\"\"\",", 2, 63), ("Culture,OC.A2.3,\"One\nTeam, two\",", 3, 43),
    ("Culture,OC.A2.3,\"One\r\nTeam\",", 3, 38),
  ])
  func pointsAtTheCell(start: String, line: Int, column: Int) throws {
    let row = HostileRows.late.replacing("Culture,OC.A2.3,One Team,", with: start)
    let results = try #require(try run(report(HostileRows.header + row))["results"]?.items)
    let result = try #require(results.first { $0["ruleId"]?.text == "rating-understates-slippage" })
    let region = try #require(result["locations"]?.items.first?["physicalLocation"]?["region"])
    #expect(region["startLine"]?.number == line && region["startColumn"]?.number == column)
  }

  @Test func keepsFingerprintsWhereRowsMove() throws {
    func fingerprints(_ rows: String) throws -> [String?] {
      let results = try #require(try run(report(HostileRows.header + rows))["results"]?.items)
      return results.map { $0["partialFingerprints"]?["slipgauge/v1"]?.text }
    }
    let first = try fingerprints(HostileRows.late)
    #expect(first.allSatisfy { $0?.count == 16 })
    #expect(try Set(fingerprints(HostileRows.well + HostileRows.late)).isSuperset(of: first))
  }

  @Test func suppressesWhatIsWaived() throws {
    let run = try run(HostileRows.waivedReport())
    let result = try #require(run["results"]?.items.first)
    let suppression = try #require(result["suppressions"]?.items.first)
    #expect(suppression["kind"]?.text == "external" && suppression["status"]?.text == "accepted")
    #expect(suppression["justification"]?.text == "Agreed | at <board>")
    #expect(run["invocations"]?.items.first?["exitCode"]?.number == 0)
  }

  @Test func tellsTheExitCode() throws {
    let run = try run(report(HostileRows.header + HostileRows.late))
    #expect(run["invocations"]?.items.first?["exitCode"]?.number == 1)
    #expect(run["results"]?.items.first?["suppressions"] == nil)
  }

  @Test(arguments: [
    ("plain", "plain"), ("{0}", "{{0}}"), ("[x](https://y)", "[x] (https://y)"), ("[a] (b)", "[a] (b)"),
  ])
  func escapesMessages(text: String, expected: String) {
    #expect(SARIFReport.message(text) == expected)
  }

  @Test(arguments: HostileRows.attacks)
  func staysADocument(attack: String) throws {
    _ = try run(report(HostileRows.header + HostileRows.row(attack)))
  }

  @Test(arguments: [
    ("tracker.csv", "tracker.csv"), ("./a/b c.csv", "a/b%20c.csv"), ("/srv/x.csv", "file:///srv/x.csv"), ("-", "stdin"),
    ("a:b.csv", "a%3Ab.csv"), ("é.csv", "%C3%A9.csv"), (".//x", "x"), ("../x", "../x"),
  ])
  func writesURIs(path: String, expected: String) {
    #expect(RelativeURI.of(path) == expected)
  }
}

extension JSONNode {
  fileprivate var text: String? {
    if case .string(let text) = value { return text }
    return nil
  }
  fileprivate var number: Int? {
    if case .number(let number) = value { return Int(number) }
    return nil
  }
  fileprivate var items: [JSONNode] {
    if case .array(let items) = value { return items }
    return []
  }
}
