extension Bytes {
  /// The first place where the other bytes, of which there is one at least, stand in a row.
  public func firstIndex(of other: Bytes) -> Int? {
    // Mostly the first of them is nowhere, which is seen soonest so.
    guard !other.isEmpty, var place = firstIndex(of: other[0], from: 0) else { return nil }
    if other.count > Bytes.mostCompared { return firstIndex(ofLong: other, from: place) }
    while place + other.count <= count {
      if self[place..<place + other.count] == other { return place }
      guard let next = firstIndex(of: other[0], from: place + 1) else { return nil }
      place = next
    }
    return nil
  }

  /// Bytes so few are compared anew at each place where they may stand.
  private static var mostCompared: Int { 16 }

  /// The same, looking at no byte twice (Knuth, Morris and Pratt).
  private func firstIndex(ofLong other: Bytes, from start: Int) -> Int? {
    let borders = Bytes.borders(of: other)
    var matched = 0
    for place in start..<count {
      while matched > 0, self[place] != other[matched] { matched = borders[matched - 1] }
      if self[place] == other[matched] { matched += 1 }
      if matched == other.count { return place + 1 - matched }
    }
    return nil
  }

  /// By place: how many bytes before and with it are those that `bytes` begin with, not all of them.
  private static func borders(of bytes: Bytes) -> [Int] {
    var borders = Array(repeating: 0, count: bytes.count)
    var border = 0
    for place in 1..<bytes.count {
      while border > 0, bytes[place] != bytes[border] { border = borders[border - 1] }
      if bytes[place] == bytes[border] { border += 1 }
      borders[place] = border
    }
    return borders
  }
}
