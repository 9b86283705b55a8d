import Checks

/// Where things stand in a column, for findings.
extension SummaryText {
  /// How many characters a place has.
  func characters(_ place: Range<Int>) -> Int {
    // Whoever asks compares with few: what is longer in bytes than these can be is not counted.
    place.count > 4096 ? place.count : String(decoding: bytes[place], as: UTF8.self).count
  }

  /// The place of a claim in its summary.
  func place(_ byte: Int, heading: String) -> ClaimPlace {
    var place = ClaimPlace()
    place.heading = heading
    guard !lines.isEmpty else { return place }
    let line = lines[line(at: byte)].place
    (place.line, place.paragraph, place.column) = (line.line, line.paragraph, line.column)
    return place
  }
}
