@testable import Documents
import Testing
import Texts

/// Texts as strings of JSON, written sixteen bytes a step.
struct JSONQuotingTests {
  /// Where controls, dashes and quotation marks, and what nobody sees stand, and characters of each length.
  static let scalars = [
    0...0x700, 0x1800...0x1810, 0x1FF0...0x2080, 0xFEF0...0xFFFF, 0x1F600...0x1F610, 0xE0FF8...0xE1008,
  ].flatMap { $0.compactMap { Unicode.Scalar(UInt32($0)) } }

  /// The string of JSON, character by character.
  private func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { JSONEscape.isNeeded($0) ? JSONEscape.text(of: $0) : String($0) }
    return "\"" + inside.joined() + "\""
  }

  @Test(arguments: [("", ""), ("", "b"), ("fourteen bytes", "sixteen and more behind"), ("fifteen bytes a", "–")])
  func `quotes every character wherever it stands`(before: String, behind: String) {
    var bytes = ByteScratch()
    for scalar in JSONQuotingTests.scalars {
      let text = before + String(scalar) + behind
      bytes.removeAll()
      text.withBytes { bytes.append(quotedInJSON: $0) }
      let expected = quoted(text)
      if bytes.view.string != expected { Issue.record("\(text.debugDescription): \(bytes.view.string)") }
    }
  }
}
