import Glibc

/// A run of memory, given back when nobody holds it: what arenas and large tables are made of.
///
/// What takes megabytes lies in large pages: the kernel hands those out in a fifth of the time.
package final class MemoryRegion: @unchecked Sendable {
  // Unchecked: whoever takes it shares it only when it is filled.
  /// Where the memory begins.
  package let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  package let byteCount: Int
  /// What was mapped; nil where it is allocated.
  private let mapped: (start: UnsafeMutableRawPointer, byteCount: Int)?

  /// The size of a large page.
  static let pageSize = 1 << 21

  /// Where `isZeroed` is false, what is in it at first is not to be read.
  package init(byteCount: Int, isZeroed: Bool = true) {
    self.byteCount = max(byteCount, 1)
    if byteCount >= MemoryRegion.pageSize, let mapped = MemoryRegion.map(byteCount) {
      self.mapped = mapped
      let past = Int(bitPattern: mapped.start) & (MemoryRegion.pageSize - 1)
      base = mapped.start + (past == 0 ? 0 : MemoryRegion.pageSize - past)
      madvise(base, byteCount, MADV_HUGEPAGE)
    } else {
      mapped = nil
      base = .allocate(byteCount: self.byteCount, alignment: 16)
      if isZeroed { base.initializeMemory(as: UInt8.self, repeating: 0, count: self.byteCount) }
    }
  }

  deinit {
    if let mapped { munmap(mapped.start, mapped.byteCount) } else { base.deallocate() }
  }

  /// Maps enough for `byteCount` bytes from where a large page begins; pages that are never touched cost nothing.
  private static func map(_ byteCount: Int) -> (start: UnsafeMutableRawPointer, byteCount: Int)? {
    let size = byteCount + pageSize
    let place = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let place, place != MAP_FAILED else { return nil }
    return (place, size)
  }
}
