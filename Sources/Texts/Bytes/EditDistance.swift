/// How many insertions, deletions, substitutions and swaps of neighbours make one text of the other.
package func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var older: [Int] = []
  var previous = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var current = [i + 1]
    for (j, right) in b.enumerated() {
      var distance = min(previous[j] + (left == right ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { distance = min(distance, older[j - 1] + 1) }
      current.append(distance)
    }
    older = previous
    previous = current
  }
  return previous[b.count]
}
