/// Storage that texts are normalised in, used again from text to text.
final class NormalScratch {
  /// The storage's parts; each has room for what a text of `capacity` bytes may need.
  struct Room {
    /// How many bytes of text there is room for.
    let capacity: Int
    /// The text in lower case, and its masks.
    let lower: UnsafeMutableBufferPointer<UInt8>
    /// Which bytes of the text belong to words, and which are beyond ASCII, a bit each.
    let masks: UnsafeMutableBufferPointer<UInt64>
    /// The words, with one more behind the last.
    let words: UnsafeMutablePointer<Word>
    /// Places of words.
    let candidates: UnsafeMutablePointer<Int32>
    /// The words with letters beyond ASCII, and their bytes in normal form.
    let written: UnsafeMutablePointer<WrittenWord>
    /// The bytes of `written`, end to end.
    let own: UnsafeMutablePointer<UInt8>
    /// The normal form as a whole.
    let text: UnsafeMutablePointer<UInt8>
    /// Seventeen bytes of all ones, then seventeen of zeros: from place 17 - n on they keep the first n bytes of sixteen.
    let fronts: UnsafePointer<UInt8>
  }

  /// Where the bytes of a word begin and end among those that were written.
  struct WrittenWord {
    /// The word's place in the text.
    let word: Int
    /// Where its bytes begin in `Room.own`.
    let start: Int
    /// Where they end.
    let end: Int

    /// The same bytes as those of the word at another place.
    func moved(to word: Int) -> WrittenWord { WrittenWord(word: word, start: start, end: end) }
  }

  private var storage: Room?
  private let fronts: UnsafeMutablePointer<UInt8>

  init() {
    fronts = .allocate(capacity: 34)
    fronts.initialize(repeating: 0xFF, count: 17)
    (fronts + 17).initialize(repeating: 0, count: 17)
  }

  deinit {
    free()
    fronts.deallocate()
  }

  /// Room for a text of `count` bytes; it is filled anew each time.
  @inline(__always)
  func room(for count: Int) -> Room {
    if let storage, count <= storage.capacity { return storage }
    return grow(to: count)
  }

  private func grow(to count: Int) -> Room {
    free()
    // What one huge text takes is kept as long as this is.
    let capacity = max(256, count + count / 2)
    let masks = WordMasks.sizes(for: capacity)
    let sizes = NormalWriter.sizes(for: capacity)
    let room = Room(
      capacity: capacity, lower: .allocate(capacity: masks.bytes), masks: .allocate(capacity: masks.numbers),
      words: .allocate(capacity: sizes.words), candidates: .allocate(capacity: sizes.words),
      written: .allocate(capacity: sizes.words), own: .allocate(capacity: sizes.text),
      text: .allocate(capacity: sizes.text), fronts: UnsafePointer(fronts))
    storage = room
    return room
  }

  private func free() {
    guard let room = storage else { return }
    room.lower.deallocate()
    room.masks.deallocate()
    room.words.deallocate()
    room.candidates.deallocate()
    room.written.deallocate()
    room.own.deallocate()
    room.text.deallocate()
    storage = nil
  }
}
