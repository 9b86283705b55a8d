package import Checks

extension Report {
  /// The findings in the order in which they are to be dealt with: what was not read, then the worst; of one level in
  /// the tracker's order.
  package var worstFirst: [Finding] { placesWorstFirst.map { findings[$0] } }

  /// The same, by their places in the tracker's order.
  var placesWorstFirst: [Int] {
    // Findings are large to move about, and there may be very many.
    let sorted = findings.indices.map { (isLater: isUnread(at: $0) ? 0 : 1, findings[$0].level, place: $0) }
      .sorted { $0 < $1 }
    return sorted.map(\.place)
  }
}
