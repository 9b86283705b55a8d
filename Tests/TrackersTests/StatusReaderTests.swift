import RuleSets
import TestSupport
import Testing
import Texts
import Trackers

struct StatusReaderTests {
  private static let reader = StatusReader(DefaultRuleSet.shared)

  private func id(_ status: Int) -> String { DefaultRuleSet.shared.statuses[status].id }

  private func short(_ cell: String) -> String {
    switch cell.withBytes(Self.reader.read) {
    case .known(let index): id(index)
    case .blank: "blank"
    case .unknown: "unknown"
    }
  }

  @Test(arguments: [
    ("On Track", "on-track"), ("ON TRACK", "on-track"), (" on-track ", "on-track"), ("On\u{A0}Track", "on-track"),
    ("On Track- little or no slippage", "on-track"), ("On Track \u{2013} little or no slippage", "on-track"),
    ("Medium progress", "medium"), ("Medium Progress- actual/ projected slippage of 1-2 months", "medium"),
    ("Medium Progress \u{2013} actual / projected slippage of 1\u{2013}2 months", "medium"),
    ("Significant issues / slippage", "significant"), ("Significant issues/slippage", "significant"),
    ("Significant issues / actual/projected slippage- more than 2 months", "significant"),
    ("Not due to start", "not-due"), ("Complete", "complete"), ("Completed", "complete"), ("COMPLETE.", "complete"),
    ("Closed", "closed"), ("N/A", "not-required"), ("n\\a", "not-required"), ("NA", "not-required"),
    ("Not applicable", "not-required"), ("On hold", "on-hold"), ("Action on Hold", "on-hold"),
    ("Green", "on-track"), ("g", "on-track"), ("AMBER", "medium"), ("A", "medium"), ("Red.", "significant"),
    ("R", "significant"), ("New Action", "new-action"), ("New Action Added", "new-action"),
    ("Assurance Action", "assurance"),
    ("", "blank"), ("  ", "blank"), ("-", "blank"), ("?!", "blank"), ("\u{200B}", "blank"),
    ("On", "unknown"), ("On Trac", "unknown"), ("OnTrack", "unknown"), ("Blue", "unknown"),
    ("On Track?? or not", "unknown"),
    ("Complete (evidence to follow)", "unknown"), ("Medium", "unknown"), ("1", "unknown"), ("none", "unknown"),
  ])
  func `reads a status cell`(_ cell: String, _ status: String) { #expect(short(cell) == status) }

  @Test(arguments: [
    ("On Trak", "on-track"), ("OnTrack", "on-track"), ("Complet", "complete"), ("Compelted", "complete"),
    ("Medium", "medium"), ("Medium progess", "medium"), ("Significant issues", "significant"),
    ("Not due to strat", "not-due"), ("Clsed", "closed"), ("Complete (evidence to follow)", "complete"),
    ("Gren", "on-track"), ("Blue", nil), ("xyz", nil), ("x", nil), ("AB", nil), ("", nil),
    ("Progress is slow but steady", nil),
  ])
  func `offers the nearest label`(_ cell: String, _ status: String?) {
    #expect(cell.withBytes(Self.reader.nearest).map(id) == status)
  }

  @Test func `offers nothing for a long text`() {
    #expect(String(repeating: "complete ", count: 5000).withBytes(Self.reader.nearest) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abc", "acb", 1), ("closed", "clsoed", 1),
  ])
  func `counts edits`(_ a: String, _ b: String, _ distance: Int) {
    #expect(editDistance(Array(a.utf8), Array(b.utf8)) == distance)
    #expect(editDistance(Array(b.utf8), Array(a.utf8)) == distance)
  }
}
