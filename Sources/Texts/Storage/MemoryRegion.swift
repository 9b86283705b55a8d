import Glibc

/// A run of memory, given back when nobody holds it: what arenas and large tables are made of.
package final class MemoryRegion: @unchecked Sendable {
  // Unchecked: whoever takes it shares it only when it is filled.
  /// Where the memory begins.
  package let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  package let byteCount: Int

  /// Where `isZeroed` is false, what is in it at first is not to be read. Of what takes megabytes, pages that are never
  /// touched cost nothing.
  package init(byteCount: Int, isZeroed: Bool = true) {
    self.byteCount = max(byteCount, 1)
    guard let base = isZeroed ? calloc(self.byteCount, 1) : malloc(self.byteCount) else {
      preconditionFailure("there is no memory left")
    }
    self.base = base
  }

  deinit { free(base) }
}
