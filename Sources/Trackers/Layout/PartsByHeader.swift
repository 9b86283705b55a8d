/// The parts of a tracker that share their headers.
struct PartsByHeader {
  /// What stands over their columns.
  let header: HeaderMap
  /// Their places among all parts, in order.
  private(set) var parts: [Int]

  /// Groups the parts of a tracker, in the order in which their headers come up.
  static func groups(_ parts: [TrackerPart]) -> [PartsByHeader] {
    var groups: [PartsByHeader] = []
    var places: [Int: Int] = [:]
    for (index, part) in parts.enumerated() {
      if let place = places[part.header.number] {
        groups[place].parts.append(index)
      } else {
        places[part.header.number] = groups.count
        groups.append(PartsByHeader(header: part.header, parts: [index]))
      }
    }
    return groups
  }
}
