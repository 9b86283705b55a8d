import TestSupport

/// Changes to bytes that know nothing of their meaning but the pieces that a format is made of.
struct Mutation: Sendable {
  /// What is put in: the format's own words and signs.
  let pieces: [[UInt8]]

  init(_ pieces: [String]) { self.pieces = pieces.map { Array($0.utf8) } + Mutation.anywhere }

  /// Bytes that are trouble in every text.
  private static let anywhere: [[UInt8]] = [
    [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80, 0xAE], [0xEF, 0xBB, 0xBF],
    [0xC3], [0x0D], [0x0A], [0x0D, 0x0A], [0x1B, 0x5B], [0xE2, 0x80, 0xA8], [0xC2, 0xA0], [0xCC, 0x81], [0x7F], [0x85],
  ]

  /// Changes the bytes in one to eight places.
  func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...8, using: &random) { changeOnce(&bytes, &random) }
  }

  private func changeOnce(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(range(from: place, most: 64, in: bytes, &random))
    case 3: bytes.insert(contentsOf: Array(bytes[range(from: place, most: 200, in: bytes, &random)]), at: place)
    case 4: repeatPiece(&bytes, at: place, &random)
    case 5: swapRanges(&bytes, place, &random)
    case 6: bytes.replaceSubrange(range(from: place, most: 12, in: bytes, &random), with: piece(&random))
    case 7: changeNumber(&bytes, from: place, &random)
    case 8 where Int.random(in: 0..<8, using: &random) == 0: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: piece(&random), at: place)
    }
  }

  func piece(_ random: inout SplitMix64) -> [UInt8] { pieces.randomElement(using: &random) ?? [] }

  private func range(from place: Int, most: Int, in bytes: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    place..<min(bytes.count, place + Int.random(in: 1...most, using: &random))
  }

  private func repeatPiece(_ bytes: inout [UInt8], at place: Int, _ random: inout SplitMix64) {
    let piece = piece(&random)
    let count =
      Bool.random(using: &random) ? Int.random(in: 2...20, using: &random) : Int.random(in: 50...300, using: &random)
    bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
  }

  private func swapRanges(_ bytes: inout [UInt8], _ place: Int, _ random: inout SplitMix64) {
    let taken = range(from: place, most: 80, in: bytes, &random)
    let moved = Array(bytes[taken])
    bytes.removeSubrange(taken)
    bytes.insert(contentsOf: moved, at: Int.random(in: 0...bytes.count, using: &random))
  }

  private static let numbers = [
    "0", "-1", "1", "65535", "65536", "2147483648", "4294967295", "9223372036854775808", "1e309", "-0", "1e-400", "0.1",
    "99999999999999999999999999", "16384", "16385", "1048576", "1048577", "2958466", "NaN", "00", "2099", "2100",
    "1899",
  ]

  /// Puts one of the numbers at the edge in place of the next run of digits.
  private func changeNumber(_ bytes: inout [UInt8], from place: Int, _ random: inout SplitMix64) {
    guard let start = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Array((Mutation.numbers.randomElement(using: &random) ?? "0").utf8))
  }
}
