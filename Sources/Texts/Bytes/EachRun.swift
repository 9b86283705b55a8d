/// Calls `body` with where each run of ones begins and ends, until it answers false; `bits` gives sixty-four at a time,
/// of which the last of the `count` must be zeros.
@inline(__always)
func eachRun(_ count: Int, _ bits: (Int) -> UInt64, _ body: (_ start: Int, _ end: Int) -> Bool) {
  var start = 0
  var inside: UInt64 = 0
  for block in 0..<count {
    let bits = bits(block)
    // Where runs begin and end, in turns.
    var edges = bits ^ (bits << 1 | inside)
    let base = block &* 64
    if inside == 0 {
      start = base &+ edges.trailingZeroBitCount
      edges &= edges &- 1
    }
    while edges != 0 {
      guard body(start, base &+ edges.trailingZeroBitCount) else { return }
      edges &= edges &- 1
      start = base &+ edges.trailingZeroBitCount
      edges &= edges &- 1
    }
    inside = bits >> 63
  }
}
