import Dates

/// Waivers that are for the same rule and action, sorted out once: thousands of findings may ask for them.
struct WaiverGroup: Sendable {
  /// By index among all waivers, as the others here.
  let all: [Int]
  /// Those that fit whatever the evidence of a single action.
  private(set) var always: [Int] = []
  /// The others, by their evidence.
  private(set) var byEvidence: [String: [Int]] = [:]
  /// The first of those in force, whatever their evidence.
  private(set) var first: Int?
  /// Of those in force that fit whatever the evidence, the one that holds longest; of the others, by evidence.
  private var longestAlways: Int?
  private var longest: [String: Int] = [:]

  /// Sorts out the waivers at these places, as they hold on a day.
  init(_ all: [Int], of waivers: [Waiver], today: Day) {
    self.all = all
    for index in all {
      let waiver = waivers[index]
      let evidence = waiver.refs == nil ? waiver.evidence : nil
      if let evidence { byEvidence[evidence, default: []].append(index) } else { always.append(index) }
      guard waiver.hasReason, waiver.until >= today else { continue }
      first = first ?? index
      if let evidence {
        longest[evidence] = WaiverGroup.longer(longest[evidence], index, of: waivers)
      } else {
        longestAlways = WaiverGroup.longer(longestAlways, index, of: waivers)
      }
    }
  }

  /// The one that holds longest of those in force that fit a single action's evidence, by any of its fingerprints.
  func fitting(_ fingerprints: [String], of waivers: [Waiver]) -> Int? {
    fingerprints.reduce(longestAlways) { best, fingerprint in
      longest[fingerprint].map { WaiverGroup.longer(best, $0, of: waivers) } ?? best
    }
  }

  /// The one that holds longer, of two that hold as long the earlier one.
  private static func longer(_ known: Int?, _ other: Int, of waivers: [Waiver]) -> Int {
    guard let known else { return other }
    if waivers[known].until == waivers[other].until { return min(known, other) }
    return waivers[known].until < waivers[other].until ? other : known
  }
}
