import RuleSets
import TestSupport
import Testing

/// Rule files that somebody broke: a rule set or a refusal with a place, never a trap.
struct MutationTests {
  /// The same numbers in every run.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ value >> 31) % UInt64(bound))
    }
  }

  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-1", "1e999", "0.5", "{}", "[]",
    "*",
    "{ref}", "{{", "[a|b]", "\u{FEFF}", "\u{202E}", "all", "not", "rule", "slipgauge:default", "../", "P1M", "\n",
  ]

  @Test(arguments: 0..<8)
  func `is loaded or refused`(seed: Int) throws {
    let base: [UInt8] = try #require(GoldenFile("Fixtures/base.json").bytes)
    let mistaken: [UInt8] = try #require(GoldenFile("Fixtures/ten-mistakes.json").bytes)
    var numbers = Numbers(state: UInt64(seed))
    for _ in 0..<40 {
      var bytes = numbers.below(2) == 0 ? base : mistaken
      for _ in 0...numbers.below(3) { mutate(&bytes, &numbers) }
      let loading = Loading(bytes: ["base.json": base, "set.json": bytes], ["set.json"])
      #expect((loading.ruleSet == nil) != loading.problems.isEmpty)
      #expect(loading.problems.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.message.isEmpty })
    }
  }

  /// Takes out, doubles, turns or puts in a few bytes.
  private func mutate(_ bytes: inout [UInt8], _ numbers: inout Numbers) {
    let start = numbers.below(bytes.count)
    let end = min(bytes.count, start + numbers.below(12))
    switch numbers.below(5) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes[start] ^= UInt8(1 << numbers.below(8))
    case 3: bytes = Array(bytes[..<start]) + [0x20]
    default: bytes.insert(contentsOf: Array(Self.pieces[numbers.below(Self.pieces.count)].utf8), at: start)
    }
  }
}
