import Checks
import RuleSets
import TestSupport
import Testing
import Texts

/// What never changes the findings on a tracker, other than where they stand.
struct InvarianceTests {
  static let seeds = 11...14 as ClosedRange<UInt64>

  /// What was found, without the places: the order of rows decides the order of lists.
  private func found(
    _ table: TrackerTable, _ format: TrackerTable.Format = .csv, period: String? = nil
  ) throws
    -> [String]
  {
    let run = try CheckRun(table.bytes(format), CheckRun.Options(period: period, wantsFacts: false))
    #expect(run.findings.count > 50)
    return run.findings.map { finding in
      guard finding.refs.isEmpty else {
        return "\(finding.ruleID) \(finding.level) \(named(finding.refs))"
      }
      // The row above is another.
      let evidence = finding.evidence.filter { $0.key != "points-to-news" }.map { "\($0.key)=\(plain($0.value))" }
      return
        "\(finding.ruleID) \(finding.level) \(finding.theme) \(normalised(finding.ref + " " + finding.title)) \(evidence)"
    }.sorted()
  }

  private func plain(_ value: Finding.Evidence.Value) -> String {
    switch value {
    // Where a long text is cut depends on its bytes.
    case .text(let text): text.contains("…") ? "a long text" : normalised(text)
    case .texts(let texts): named(texts)
    default: value.short
    }
  }

  /// Actions without a ref go by their number, which says where they stand.
  private func named(_ refs: [String]) -> String {
    refs.map(normalised).map { $0.hasPrefix("action ") ? "unnamed" : $0 }.sorted().joined(separator: ", ")
  }

  private func expectSame(_ a: [String], _ b: [String], _ place: SourceLocation = #_sourceLocation) {
    let changes = a.difference(from: b).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(changes == [], sourceLocation: place)
  }

  @Test(arguments: seeds) func `the order of rows`(_ seed: UInt64) throws {
    // An update may point to the row above.
    let table = changed(TrackerGenerator(seed: seed).table) { _, cell in
      normalised(cell).contains("above") ? "No update" : cell
    }
    var random = SplitMix64(seed: seed)
    var other = table
    for index in other.sheets.indices { other.sheets[index].rows.shuffle(using: &random) }
    expectSame(try found(other), try found(table))
  }

  @Test(arguments: seeds) func `the order of sheets and columns`(_ seed: UInt64) throws {
    let table = TrackerGenerator(seed: seed).table
    var random = SplitMix64(seed: seed)
    var other = table
    other.sheets.shuffle(using: &random)
    for index in other.sheets.indices {
      let order = other.sheets[index].headers.indices.shuffled(using: &random)
      other.sheets[index].headers = order.map { other.sheets[index].headers[$0] }
      other.sheets[index].rows = other.sheets[index].rows.map { row in order.map { row[$0] } }
    }
    expectSame(try found(other, .xlsx), try found(table, .xlsx))
    expectSame(try found(other), try found(table))
  }

  @Test(arguments: seeds) func `the file format`(_ seed: UInt64) throws {
    let table = TrackerGenerator(seed: seed).table
    let expected = try found(table)
    for format in TrackerTable.Format.allCases { expectSame(try found(table, format), expected) }
  }

  @Test(arguments: seeds) func `the letter case of labels`(_ seed: UInt64) throws {
    let table = TrackerGenerator(seed: seed).table
    var random = SplitMix64(seed: seed)
    let labels = ["Status", "Start", "Due", "Main"]
    let other = changed(table) { header, cell in
      guard labels.contains(where: { header.hasPrefix($0) }) || header == cell else { return cell }
      return Bool.random(using: &random) ? cell.uppercased() : cell.lowercased()
    }
    expectSame(try found(other), try found(table))
  }

  @Test(arguments: seeds) func `the kind of dash or space`(_ seed: UInt64) throws {
    let table = TrackerGenerator(seed: seed).table
    var random = SplitMix64(seed: seed)
    let dashes = ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}"]
    let spaces = [" ", "  ", "\u{A0}", "\u{2009}", "\u{202F}"]
    let other = changed(table) { header, cell in
      // The ref's own form is strict.
      guard header != "Ref" else { return cell }
      return cell.map { character in
        switch character {
        case "-": dashes.randomElement(using: &random) ?? "-"
        case " ": spaces.randomElement(using: &random) ?? " "
        default: String(character)
        }
      }.joined()
    }
    expectSame(try found(other), try found(table))
  }

  /// The table with other cells; headers are given as cells under themselves.
  private func changed(_ table: TrackerTable, _ change: (_ header: String, _ cell: String) -> String) -> TrackerTable {
    var table = table
    // The sheets of a table have the same headers, so that one file can hold them all.
    let headers = table.sheets[0].headers
    let changed = headers.map { change($0, $0) }
    for index in table.sheets.indices {
      table.sheets[index].rows = table.sheets[index].rows.map { row in zip(headers, row).map(change) }
      table.sheets[index].headers = changed
    }
    return table
  }

  @Test(arguments: seeds) func `a further period`(_ seed: UInt64) throws {
    let table = TrackerGenerator(seed: seed).table
    var shorter = table
    for index in shorter.sheets.indices {
      shorter.sheets[index].headers.removeLast(2)
      shorter.sheets[index].rows = shorter.sheets[index].rows.map { $0.dropLast(2) }
    }
    expectSame(try found(table, period: "2023-12"), try found(shorter))
    expectSame(try found(table, period: "2023-11"), try found(shorter, period: "2023-11"))
  }
}
