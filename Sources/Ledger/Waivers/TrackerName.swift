import Dates
package import RuleSets
import Texts

/// What a waiver knows a tracker by: its file's name, whichever period stands in it.
///
/// `plan-2024-01.xlsx` and `Plan February 2024.xlsx` are the same tracker from month to month.
package struct TrackerName: Hashable, Sendable {
  /// The words of the name without its ending, digits and the names of months.
  private let words: [String]

  /// The name of the file at `path`; names of months are those of the rule set.
  package init(_ path: String, _ ruleSet: RuleSet) {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    let months = Set(ruleSet.dateWords.source.months.joined().map { normalised($0) })
    let all = stem.split { !$0.isLetter && !$0.isNumber }.map { normalised(String($0)) }
    let lasting = all.filter { word in !word.contains { $0.isNumber } && !months.contains(word) }
    words = lasting.isEmpty ? all : lasting
  }
}

extension WaiverFile {
  /// The waivers that hold for the tracker at `path`: those that name no tracker, and those that name it.
  package func of(_ path: String, _ ruleSet: RuleSet) -> WaiverFile {
    if waivers.allSatisfy({ $0.tracker == nil }) { return self }
    let own = TrackerName(path, ruleSet)
    return keeping { waiver in waiver.tracker.map { TrackerName($0, ruleSet) == own } ?? true }
  }
}
