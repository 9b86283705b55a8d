import Dates
import RuleSets
import TestSupport
import Testing
import Texts
import Trackers

struct HeaderReaderTests {
  private func short(_ header: String) -> String {
    switch header.withBytes(HeaderReader(DefaultRuleSet.shared).column) {
    case .field(let field): field.rawValue
    case .status(let period): "status \(period?.iso ?? "of no period")"
    case .update(let period): "update \(period?.iso ?? "of no period")"
    case nil: "-"
    }
  }

  @Test(arguments: [
    ("Ref", "ref"), ("REF", "ref"), (" ref ", "ref"), ("Ref.", "ref"), ("Ref no", "ref"), ("Theme", "theme"),
    ("Action", "title"), ("Director Lead", "director-lead"), ("Director_Lead", "director-lead"),
    ("Update Owner (if different)", "update-owner"), ("update owner if different", "update-owner"),
    ("Start\ndate", "start"), ("Due\u{A0}date", "due"), ("Due-date:", "due"), ("Main Action Risk", "main-action-risk"),
    ("Status (January 2024)", "status 2024-01"), ("STATUS - jan 24", "status 2024-01"),
    ("Status (2024-01)", "status 2024-01"), ("Status (01/2024)", "status 2024-01"),
    ("January 2024 Status", "status 2024-01"),
    ("Status (Sept 23)", "status 2023-09"), ("Update (Initial and Date) (January 2024)", "update 2024-01"),
    ("Update (Initial and Date)(December 2023)", "update 2023-12"), ("Update (Dec-23)", "update 2023-12"),
    ("Update - December 2023", "update 2023-12"), ("Status", "status of no period"),
    ("Status (January)", "status of no period"), ("Status (2024)", "-"),
    ("Status ()", "status of no period"), ("Status (Q3)", "status of no period"),
    ("Status (as at 27 Nov)", "status of no period"), ("Status (January 2024) x", "-"), ("Status (13/2024)", "-"),
    ("Status (January 1899)", "-"), ("Refs", "-"),
    ("", "-"),
    ("Reference to the plan", "-"), ("Previous status", "-"),
  ])
  func `knows what a header stands over`(_ header: String, _ column: String) { #expect(short(header) == column) }
}
