import TestSupport
import Testing
import Texts
import Trackers

struct RefKeyTests {
  @Test(arguments: [
    ("OC.A2.0", true, true), ("OC.A2.1", false, false), ("oc a2 00 b", true, true), ("OC.A2.10", false, false),
    ("A2.0", true, false), ("", false, false), ("OC.A0.7", false, false),
  ]) func `tells main actions`(_ ref: String, _ isMain: Bool, _ isMainAction: Bool) {
    ref.withBytes { bytes in
      let key = RefKey(NormalisedText(bytes, vocabulary: Vocabulary()))
      #expect(key.isMainAction == isMainAction && key.isBlank == ref.isEmpty)
      #expect(key.isMain == isMain)
    }
  }
}
