import Checks
import TestSupport
import Testing

/// What is passed over because two updates cannot agree, told from lengths and first words, is never a copy.
struct CopiedUpdateTests {
  private static let words = [
    "the", "board", "met", "and", "agreed", "a", "new", "plan", "for", "housing", "No change", "café", "–", "ongoing",
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `an update copied from another is one that the other was copied from`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pairs = (0..<400).map { _ in pair(&random) }
    let copied = try copies(pairs)
    #expect(copied.count > 40 && copied.count < 360)
    #expect(try copies(pairs.map { ($1, $0) }) == copied)
  }

  /// An update and the same with some words changed, either of them signed or not.
  private func pair(_ random: inout SplitMix64) -> (String, String) {
    var words = (0..<Int.random(in: 8...70, using: &random)).map { _ in pick(Self.words, &random) }
    let before = signed(words, &random)
    for _ in 0..<Int.random(in: 0...words.count / 4, using: &random) {
      let place = Int.random(in: words.indices, using: &random)
      switch pick(["remove", "insert", "change"], &random) {
      case "remove": words.remove(at: place)
      case "insert": words.insert("different", at: place)
      default: words[place] = "other"
      }
    }
    return (before, signed(words, &random))
  }

  private func pick(_ choices: [String], _ random: inout SplitMix64) -> String {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private func signed(_ words: [String], _ random: inout SplitMix64) -> String {
    let text = words.joined(separator: " ")
    let signed = [
      text, text + ". D.S. 11.01.24-mw", "DS 11/01/24 " + text, text + " DS11.01.24", "11.01.24 (D.S.) " + text,
      text + "11.01.24 DS", "No DS 11/01/24 change. " + text,
      text + " " + String(text.prefix(40)) + " AB 9.1 / CD 10.1 EF",
    ]
    return pick(signed, &random)
  }

  private func copies(_ pairs: [(String, String)]) throws -> [String] {
    let headers = [
      "ref", "title", "start", "due", "status 2023-12", "update 2023-12", "status 2024-01", "update 2024-01",
    ]
    let rows = pairs.enumerated().map { number, pair in
      [
        "OC.A\(number / 9 + 1).\(number % 9 + 1)", "Adopt the plan", "Jan 23", "Mar-24", "On Track", pair.0, "On Track",
        pair.1,
      ]
    }
    let sheet = TrackerTable.Sheet(name: "Culture", headers: headers.map { TrackerTable.header($0) }, rows: rows)
    let run = try CheckRun(TrackerTable(sheets: [sheet]).bytes(.csv), CheckRun.Options(wantsFacts: false))
    return run.findings.filter { $0.ruleID == "update-copied" }.map(\.ref)
  }
}
