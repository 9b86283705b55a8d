package import Checks

extension Report {
  /// The findings in the order in which they are to be dealt with: what was not read, then the worst; of one level in
  /// the tracker's order.
  package var worstFirst: [Finding] { placesWorstFirst.map { findings[$0] } }

  /// The same, by their places in the tracker's order.
  var placesWorstFirst: [Int] {
    let sorted = findings.enumerated().map { (isLater: !isUnread($1), place: $0, finding: $1) }.sorted {
      ($0.isLater ? 1 : 0, $0.finding.level, $0.place) < ($1.isLater ? 1 : 0, $1.finding.level, $1.place)
    }
    return sorted.map(\.place)
  }
}
