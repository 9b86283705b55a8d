import Dates
import RuleSets
import Tables
import TestSupport
import Texts
import Trackers

/// The actions of a tracker as a test compares them.
struct ReadRows {
  let tracker: Tracker

  init(_ bytes: [UInt8], path: String = "tracker.csv", _ ruleSet: RuleSet = DefaultRuleSet.shared) throws {
    tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: bytes, path: path))
  }

  init(_ text: String, path: String = "tracker.csv", _ ruleSet: RuleSet = DefaultRuleSet.shared) throws {
    try self.init(Array(text.utf8), path: path, ruleSet)
  }

  /// What `show` makes of each action, in their order.
  func map<Shown>(_ show: (ActionRow) throws -> Shown) throws -> [Shown] {
    var all: [Shown] = []
    let block = RowBlock()
    for part in tracker.parts {
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for row in part.actionRows(of: block, chunk: chunk) {
          all.append(try show(ActionRow(part: part, block: block, index: row)))
        }
      }
      part.rewind()
    }
    return all
  }

  /// Refs with the theme of each.
  var themes: [String] { get throws { try map { $0.text(.ref).string + " " + $0.theme } } }
}
