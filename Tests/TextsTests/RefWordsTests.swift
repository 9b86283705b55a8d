import Testing
import Texts

/// Refs in normalised texts, by their forms.
struct RefWordsTests {
  @Test(arguments: [
    (["{letters}.{letter}{number}.{number}"], "see OC.A2.1", 1..<4, 2..<4),
    (["{letters}.{letter}{number}.{number}"], "A2.1 it is", 0..<2, 0..<2),
    (["{letters}.{letter}{number}.{number}"], "2.1", nil, nil),
    (["IA{number}/{number}-{number}"], "as ia23/4-1 says", 1..<4, nil),
    (["IA{number}/{number}-{number}"], "as ia23/4", nil, nil),
    (["{letters}{number}"], "MD 1 is MD1", 3..<4, nil), (["{letters}-{number}"], "MD-12", 0..<2, 1..<2),
    (["{number}.{number}[.{number}]"], "in 1.2.3", 1..<4, nil),
    (["{number}.{number}[.{number}]"], "in 1.2", 1..<3, nil),
    (["({number}.)"], "in (12.)", 1..<2, nil), (["R{number}", "R{number}-{letter}"], "R1-b", 0..<2, nil),
    (["Ä{number}"], "Ä1", 0..<1, nil), ([], "OC.A2.1", nil, nil),
  ])
  func `the first ref is found, and what it is without theme letters`(
    forms: [String], text: String, ref: Range<Int>?, short: Range<Int>?
  ) throws {
    let refs = RefWords(try forms.map { try RefPattern($0) })
    let vocabulary = Vocabulary()
    text.withBytes { bytes in
      let text = NormalisedText(bytes, vocabulary: vocabulary)
      let found = refs.first(in: text)
      #expect(found == ref)
      #expect(found.flatMap { refs.withoutTheme($0, in: text) } == short)
    }
  }
}
