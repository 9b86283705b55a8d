/// Hands out memory piece by piece, from rooms that last as long as somebody holds one of the pieces.
package struct Slabs {
  private var room = LargeRoom(byteCount: 1 << 16, isZeroed: false)
  private var used = 0

  package init() {}

  /// So much is mapped at once; what of it is not handed out is never touched.
  private static let size = 1 << 24

  /// The next `byteCount` bytes, aligned to 8, and the room to be held as long as they are used.
  package mutating func take(_ byteCount: Int) -> (room: LargeRoom, start: UnsafeMutableRawPointer) {
    if used + byteCount > room.byteCount {
      room = LargeRoom(byteCount: max(Slabs.size, (byteCount + 7) & ~7), isZeroed: false)
      used = 0
    }
    let start = room.base + used
    used = min(room.byteCount, (used + byteCount + 7) & ~7)
    return (room, start)
  }
}
