/// Memory that is handed out piece by piece, at addresses that stay put, and taken back all at once.
///
/// One thread at a time takes from it. What was taken lasts until `removeAll`, and beyond for those who hold its
/// region. It is asked for every text that is kept, so no access needs the runtime's leave.
package final class Arena {
  @exclusivity(unchecked) private var regions: [MemoryRegion] = []
  /// The region that is handed out, and how many of its bytes were.
  @exclusivity(unchecked) private var current = 0
  @exclusivity(unchecked) private var used = 0
  /// How many bytes a region has, unless one piece takes more; the first one has `firstSize` at most.
  private let regionSize: Int

  private static let firstSize = 1 << 16

  /// An arena of regions of `regionSize` bytes; what of a large one is not handed out is never touched.
  package init(regionSize: Int = 1 << 16) { self.regionSize = regionSize }

  /// Begins anew, keeping the storage: nothing of before is valid any more.
  package func removeAll() {
    // A region that one huge piece needed is not kept for good.
    while let last = regions.last, last.byteCount > regionSize { regions.removeLast() }
    current = 0
    used = 0
  }

  /// Turns to a region that has `byteCount` bytes left.
  private func reserve(_ byteCount: Int) {
    while current < regions.count, regions[current].byteCount - used < byteCount {
      current += 1
      used = 0
    }
    guard current == regions.count else { return }
    let size = regions.isEmpty ? min(Arena.firstSize, regionSize) : regionSize
    regions.append(MemoryRegion(byteCount: max(size, byteCount), isZeroed: false))
    used = 0
  }

  /// The next `byteCount` bytes, aligned to 8, and the region to be held as long as they are used.
  package func take(_ byteCount: Int) -> (region: MemoryRegion, start: UnsafeMutableRawPointer) {
    used = (used + 7) & ~7
    reserve(byteCount)
    let start = regions[current].base + used
    used += byteCount
    return (regions[current], start)
  }

  /// Takes `count` bytes; `fill` returns how many of them it wrote, and these are the text.
  package func text(upTo count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> Bytes {
    reserve(count)
    let start = (regions[current].base + used).assumingMemoryBound(to: UInt8.self)
    let written = fill(UnsafeMutableBufferPointer(start: start, count: count))
    precondition(written >= 0 && written <= count, "more was written than was taken")
    used += written
    return Bytes(UnsafeBufferPointer(start: start, count: written))
  }

  /// A copy of `bytes`.
  package func copy(of bytes: Bytes) -> Bytes {
    text(upTo: bytes.count) { buffer in
      _ = buffer.update(fromContentsOf: bytes.buffer)
      return bytes.count
    }
  }

  /// A copy of the string's UTF-8.
  package func copy(of string: String) -> Bytes { string.withBytes { copy(of: $0) } }
}
