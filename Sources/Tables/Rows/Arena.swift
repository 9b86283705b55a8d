import Texts

/// Texts at addresses that stay put until `removeAll`, which keeps the storage for the next ones.
final class Arena {
  private static let slabSize = 1 << 16

  private var slabs: [UnsafeMutableBufferPointer<UInt8>] = []
  private var slab = 0
  private var used = 0

  init() {}

  deinit { slabs.forEach { $0.deallocate() } }

  /// Begins anew, keeping the storage: no text of before is valid any more.
  func removeAll() {
    // A slab that one huge text needed is not kept for good.
    while let last = slabs.last, last.count > Self.slabSize {
      last.deallocate()
      slabs.removeLast()
    }
    slab = 0
    used = 0
  }

  /// Room for `count` bytes; `fill` returns how many of them it wrote, and these are the text.
  func text(upTo count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> Bytes {
    while slab < slabs.count, slabs[slab].count - used < count {
      slab += 1
      used = 0
    }
    if slab == slabs.count {
      slabs.append(.allocate(capacity: max(Self.slabSize, count)))
      used = 0
    }
    let room = UnsafeMutableBufferPointer(rebasing: slabs[slab][used..<used + count])
    let written = fill(room)
    precondition(written >= 0 && written <= count, "more was written than there is room for")
    used += written
    return Bytes(UnsafeBufferPointer(rebasing: room[..<written]))
  }

  /// A copy of `bytes`.
  func copy(of bytes: Bytes) -> Bytes {
    text(upTo: bytes.count) { room in
      _ = room.update(fromContentsOf: bytes.buffer)
      return bytes.count
    }
  }

  /// A copy of the string's UTF-8.
  func copy(of string: String) -> Bytes { string.withBytes { copy(of: $0) } }
}
