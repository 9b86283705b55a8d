/// Storage that texts are normalised in, used again from text to text.
final class NormalScratch {
  struct Room {
    let lower: UnsafeMutableBufferPointer<UInt8>
    let masks: UnsafeMutableBufferPointer<UInt64>
    let text: UnsafeMutableBufferPointer<UInt8>
    let words: UnsafeMutableBufferPointer<Word>
  }

  private var storage: Room?
  private var capacity = 0

  init() {}

  deinit { free() }

  /// Room for a text of `count` bytes; it is filled anew each time.
  func room(for count: Int) -> Room {
    if let storage, count <= capacity { return storage }
    free()
    // What one huge text takes is kept as long as this is.
    capacity = max(256, count + count / 2)
    let masks = LetterMasks.sizes(for: capacity)
    let sizes = NormalWriter.sizes(for: capacity)
    let room = Room(
      lower: .allocate(capacity: masks.bytes), masks: .allocate(capacity: masks.numbers),
      text: .allocate(capacity: sizes.text), words: .allocate(capacity: sizes.words))
    storage = room
    return room
  }

  private func free() {
    storage?.lower.deallocate()
    storage?.masks.deallocate()
    storage?.text.deallocate()
    storage?.words.deallocate()
    storage = nil
  }
}
