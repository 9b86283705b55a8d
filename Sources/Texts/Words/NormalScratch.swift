/// Storage that texts are normalised in, used again from text to text.
final class NormalScratch {
  private var buffers: NormalBuffers?
  private let fronts: UnsafeMutablePointer<UInt8>

  init() {
    fronts = .allocate(capacity: 34)
    fronts.initialize(repeating: 0xFF, count: 17)
    (fronts + 17).initialize(repeating: 0, count: 17)
  }

  deinit {
    buffers?.deallocate()
    fronts.deallocate()
  }

  /// Buffers for a text of `count` bytes; they are filled anew each time.
  @inline(__always)
  func buffers(for count: Int) -> NormalBuffers {
    if let buffers, count <= buffers.capacity { return buffers }
    return grow(to: count)
  }

  private func grow(to count: Int) -> NormalBuffers {
    buffers?.deallocate()
    // What one huge text takes is kept as long as this is.
    let larger = NormalBuffers(capacity: max(256, count + count / 2), fronts: UnsafePointer(fronts))
    buffers = larger
    return larger
  }
}
