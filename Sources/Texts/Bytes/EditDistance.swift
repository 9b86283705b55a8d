/// How many insertions, deletions, substitutions and swaps of neighbours make one text of the other; nil where more
/// than `most` are needed.
///
/// Only so much of either text is compared with the other as that many slips can move it.
package func editDistance(_ a: [UInt8], _ b: [UInt8], atMost most: Int = .max) -> Int? {
  let most = min(most, max(a.count, b.count))
  guard abs(a.count - b.count) <= most else { return nil }
  let beyond = most + 1
  var rows = (older: [Int](), previous: Array(0...b.count), current: Array(repeating: beyond, count: b.count + 1))
  rows.older = rows.current
  var leastBefore = 0
  for i in a.indices {
    let (from, to) = (max(0, i - most), min(b.count, i + most + 1))
    rows.current[from] = from == 0 ? i + 1 : beyond
    var least = rows.current[from]
    for j in from..<to {
      var distance = min(rows.previous[j] + (a[i] == b[j] ? 0 : 1), rows.current[j] + 1)
      // What lies beyond the border was not worked out.
      if j < i + most { distance = min(distance, rows.previous[j + 1] + 1) }
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, rows.older[j - 1] + 1) }
      rows.current[j + 1] = distance
      least = min(least, distance)
    }
    // Further slips are only added, but for a swap, which looks back two letters.
    if least > most, leastBefore > most { return nil }
    leastBefore = least
    (rows.older, rows.previous, rows.current) = (rows.previous, rows.current, rows.older)
  }
  return rows.previous[b.count] <= most ? rows.previous[b.count] : nil
}
