import TestSupport
import Testing
import Texts
import Trackers

struct RefKeyTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a ref as typed comes to what its words come to`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["A", "oc", "Z", ".", ".", "-", " ", "0", "00", "1", "12", "7", "b3", "C0", "/"]
    var read = 0
    for _ in 0..<4000 {
      let ref = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      ref.withBytes { bytes in
        let exact = RefKey(NormalisedText(bytes, vocabulary: Vocabulary()))
        guard let plain = RefKey(plain: bytes) else { return #expect(bytes.count > 16, "\(ref)") }
        #expect(plain == exact, "\(ref)")
        read += 1
      }
    }
    #expect(read > 3000)
  }

  @Test(arguments: [
    ("OC.A2.0", true, true), ("OC.A2.1", false, false), ("oc a2 00 b", true, true), ("OC.A2.10", false, false),
    ("A2.0", true, false), ("", false, false), ("OC.A0.7", false, false),
  ]) func `tells main actions`(_ ref: String, _ isMain: Bool, _ isMainAction: Bool) {
    ref.withBytes { bytes in
      let key = RefKey(plain: bytes) ?? RefKey(NormalisedText(bytes, vocabulary: Vocabulary()))
      #expect(key.isMainAction == isMainAction && key.isBlank == ref.isEmpty)
      #expect(key.isMain == isMain)
    }
  }

  @Test func `a ref beyond ASCII is read by its words`() {
    #expect("OC.Á2.1".withBytes { RefKey(plain: $0) } == nil)
  }
}
