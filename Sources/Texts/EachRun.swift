/// Calls `body` with where each run of ones begins and ends, until it answers false; `bits` gives sixty-four at a time, of
/// which the last of the `count` must be zeros.
@inline(__always)
func eachRun(_ count: Int, _ bits: (Int) -> UInt64, _ body: (_ start: Int, _ end: Int) -> Bool) {
  var start = 0
  var inside: UInt64 = 0
  for block in 0..<count {
    let bits = bits(block)
    let before = bits << 1 | inside
    var starts = bits & ~before
    var ends = before & ~bits
    let base = block &* 64
    if inside == 0 {
      start = base &+ starts.trailingZeroBitCount
      starts &= starts &- 1
    }
    while ends != 0 {
      guard body(start, base &+ ends.trailingZeroBitCount) else { return }
      ends &= ends &- 1
      start = base &+ starts.trailingZeroBitCount
      starts &= starts &- 1
    }
    inside = bits >> 63
  }
}
