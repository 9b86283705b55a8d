extension Bytes {
  /// How many of the first bytes, `most` at most, are printable ASCII without a space behind a space.
  ///
  /// `isSpaced` says whether a space, or nothing at all, stands before them.
  package func plainRun(upTo most: Int, isSpaced: Bool) -> Int {
    let end = Swift.min(count, most)
    var index = 0
    var spaced: UInt64 = isSpaced ? 1 : 0
    while index + 16 <= end {
      let bytes = ByteVector.loaded(from: base + index)
      let spaces = bytes.equals(.filled(with: 0x20)).topBits
      let others = ~bytes.isIn(0x20, count: 0x5F).topBits | spaces & (spaces << 1 | spaced)
      if others & 0xFFFF != 0 { return index + others.trailingZeroBitCount }
      spaced = spaces >> 15
      index += 16
    }
    if index >= end { return index }
    // Behind the last bytes stand zeros, which are not printable.
    let last = ByteVector.holding(self[index..<end].halves)
    let spaces = last.equals(.filled(with: 0x20)).topBits
    let others = ~last.isIn(0x20, count: 0x5F).topBits | spaces & (spaces << 1 | spaced)
    return index + others.trailingZeroBitCount
  }

  /// How many of the first bytes are printable ASCII.
  package var printableRun: Int {
    var index = 0
    while index + 16 <= count {
      let others = ~ByteVector.loaded(from: base + index).isIn(0x20, count: 0x5F).topBits & 0xFFFF
      if others != 0 { return index + others.trailingZeroBitCount }
      index += 16
    }
    while index < count, base[index] &- 0x20 < 0x5F { index += 1 }
    return index
  }

  /// Whether all bytes are ASCII.
  package var isASCII: Bool {
    var index = 0
    while index + 16 <= count {
      if ByteVector.loaded(from: base + index).topBits != 0 { return false }
      index += 16
    }
    while index < count {
      if base[index] >= 0x80 { return false }
      index += 1
    }
    return true
  }
}
