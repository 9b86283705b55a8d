import TestSupport
import Testing
import Texts

struct EditDistanceTests {
  private let words: [[UInt8]] = {
    var random = SplitMix64(seed: 3)
    return (0..<60).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 0x61...0x63, using: &random) }
    }
  }()

  @Test func `counts up to a border what it counts without one`() {
    for a in words {
      for b in words {
        let distance = editDistance(a, b)
        for most in 0...9 {
          #expect(editDistance(a, b, atMost: most) == distance.flatMap { $0 <= most ? $0 : nil })
        }
      }
    }
  }
}
