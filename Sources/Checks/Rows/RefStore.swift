import Texts

/// The refs of a piece's actions as typed, end to end; each cut at 255 bytes.
struct RefStore: @unchecked Sendable {
  // Unchecked: nobody changes what its memory holds.
  /// How many refs there are: one for each action, blank ones among them.
  let count: Int
  private let memory: MemoryRegion
  private let bytes: UnsafePointer<UInt8>
  private let lengths: UnsafePointer<UInt8>
  /// Where every 16th ref begins.
  private let starts: UnsafePointer<UInt32>

  /// How many bytes are kept of a ref.
  static let longest = 255

  /// The refs whose bytes, lengths and starts stand in `memory`.
  init(
    count: Int, memory: MemoryRegion, bytes: UnsafePointer<UInt8>, lengths: UnsafePointer<UInt8>,
    starts: UnsafePointer<UInt32>
  ) {
    self.count = count
    self.memory = memory
    self.bytes = bytes
    self.lengths = lengths
    self.starts = starts
  }

  /// A ref by the action's place in the piece, from 0; empty where it is blank or there is no such action.
  func ref(_ number: Int) -> String {
    guard number >= 0, number < count else { return "" }
    var start = Int(starts[number / 16])
    for before in (number & ~15)..<number { start += Int(lengths[before]) }
    return String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: Int(lengths[number])), as: UTF8.self)
  }
  /// Whether some ref that is not blank is as wanted; the bytes are those of the store.
  func contains(where isWanted: (Bytes) -> Bool) -> Bool {
    var start = 0
    for number in 0..<count {
      let length = Int(lengths[number])
      if length > 0, isWanted(Bytes(base: bytes + start, count: length)) { return true }
      start += length
    }
    return false
  }
}
