import Checks
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// Headers that were not read, and would be with a letter or two put right.
struct MisspeltHeaderTests {
  /// What the header was meant to be, beside those that every tracker needs.
  private func meant(_ header: String, beside others: [String] = ["Ref", "Status (December 2023)"]) throws -> String? {
    let row = (others + [header]).map { "\"\($0)\"" }.joined(separator: ",")
    let file = try TableFile.open(bytes: Array("\(row)\nOC.A1.1,On Track\n".utf8))
    let misspelt = try TrackerReader(DefaultRuleSet.shared).open(file).reading.misspelt
    #expect(misspelt.count <= 1)
    return misspelt.first?.meant
  }

  @Test(
    arguments: [
      // A letter changed, put in, left out, and two neighbours swapped.
      ("Status (Jamuary 2024)", "Status (January 2024)"), ("Status (Janurary 2024)", "Status (January 2024)"),
      ("Status (Januay 2024)", "Status (January 2024)"), ("Stauts (January 2024)", "Status (January 2024)"),
      ("STAUTS (January 2024)", "STATUS (January 2024)"), ("stats (Jan-24)", "status (Jan-24)"),
      ("Update (Inital and Date) (January 2024)", "Update (Initial and Date) (January 2024)"),
      ("Upadte - Jan 24", "Update - Jan 24"), ("January 2024 Staus", "January 2024 Status"),
      ("Directer Lead", "Director Lead"), ("Cabient Member", "Cabinet Member"),
      // Two slips in nine letters or more.
      ("Septembr 2023 Status", "September 2023 Status"), ("Status (Setpembr 2023)", "Status (September 2023)"),
      ("Wrokstraem", "Workstream"),
      // Two slips in fewer.
      ("Status (Janurray 2024)", nil), ("Status (Jnaurray 2024)", nil), ("Dierctro Lead", nil),
      // Short words have none.
      ("Stat date", "Start date"), ("Du date", nil), ("Status (Jna 24)", nil),
      ("Status (Arpil 2024)", "Status (April 2024)"),
      ("Status (Mrach 2024)", "Status (March 2024)"), ("Status (Jue 2024)", nil),
      // One word alone is put right.
      ("Stauts (Janurary 2024)", nil),
      // What is another field's, or nobody's.
      ("Action", nil), ("Notes", nil), ("Previous status", nil), ("Statutory", nil), ("Actions taken", nil),
      // What the sheet has already.
      ("Stauts (December 2023)", nil), ("Refernce", nil),
    ] as [(String, String?)]) func `puts one word right`(_ header: String, _ expected: String?) throws
  {
    #expect(try meant(header) == expected)
  }

  @Test func `a set without misspellings has none`() throws {
    let text =
      #"{"extends": "slipgauge:default", "id": "strict", "version": "1", "title": "Strict", "tracker": {"misspellings": []}}"#
    let set = try RuleSetLoader(facts: FactTable.standard.signatures) { $0 == "strict.json" ? Array(text.utf8) : nil }
      .load(["strict.json"])
    let file = try TableFile.open(bytes: Array("Ref,Status (Jan 24),Stauts (Feb 24)\nOC.A1.1,,\n".utf8))
    #expect(try TrackerReader(set).open(file).reading.misspelt.isEmpty)
  }

  @Test func `a sentence is no header`() throws {
    #expect(try meant(String(repeating: "Stauts ", count: 40) + "(January 2024)") == nil)
  }
}
