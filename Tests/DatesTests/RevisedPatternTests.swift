import Dates
import TestSupport
import Testing
import Texts

/// How a due cell says that its date was moved, as rule sets may put it.
struct RevisedPatternTests {
  @Test(arguments: [
    "", "{due}", "{original}", "was {original}", "{due} ({original})", "{due} {due} was", "{due} was {due}",
    "{original} was {original}", "{original} (gone)", "{due} (was {original} then)", "({due} was {original})",
    "{due} was {other}",
  ])
  func `is none`(_ text: String) {
    #expect(RevisedPattern(text) == nil)
  }

  /// Words of another language, and signs of another kind.
  @Test(arguments: [
    ("{due} (cynt {original})", "Maw-24 (cynt Rhag-23)", "2024-03; was 2023-12"),
    ("{due} [was {original}]", "Maw-24 [WAS  Rhag-23 ]", "2024-03; was 2023-12"),
    ("{original} → {due} agreed", "Rhag-23", "2023-12"),
    ("{original} => now {due}", "Rhag-23 => now Maw-24", "2024-03; was 2023-12"),
    ("{original} => now {due}", "Rhag-23=>now Maw-24", "2024-03; was 2023-12"),
    ("{original} => now {due}", "Rhag-23 = now Maw-24", "unreadable"),
    ("{due} gynt! {original}", "Maw-24 gynt! Rhag-23", "2024-03; was 2023-12"),
    ("{due} gynt! {original}", "Maw-24 gynt Rhag-23", "unreadable"),
    ("{due} well agreed", "Maw-24 well  agreed", "2024-03; was unknown"),
    ("{due} well agreed", "Maw-24 well-agreed", "2024-03; extracted"),
    ("{due} well agreed", "Maw-24 well agreed today", "2024-03; extracted"),
  ])
  func `splits a cell`(_ pattern: String, _ cell: String, _ reading: String) throws {
    var source = DateWords.Source()
    source.months = [
      ["ionawr"], ["chwefror"], ["mawrth", "maw"], ["ebrill"], ["mai"], ["mehefin"], ["gorffennaf"], ["awst"], ["medi"],
      ["hydref"], ["tachwedd"], ["rhagfyr", "rhag"],
    ]
    source.revised = [RevisedPattern(pattern)].compactMap { $0 }
    var vocabulary = Vocabulary()
    let reader = DateReader(words: try DateWords(source, vocabulary: &vocabulary))
    #expect(DateCells.long(DateCells.read(due: cell, by: reader).due) == reading)
  }
}
