import Testing
import Trackers

/// What a ref is taken to begin with.
@Suite struct RefPartsTests {
  @Test(arguments: [
    ("OC.A2", "OC.A2.1", true), ("OC.A2", "OC.A20.1", false), ("OC", "OC.A2.1", true), ("O", "OC.A2.1", false),
    ("oc a", "OC.A2.1", true), ("OC.A2.", "OC.A2.1", true), ("OC.A2.1", "OC.A2.1", true),
    ("OC.A2.1", "OC.A2.10", false),
    ("OC.A2.1", "OC.A2.1a", true), ("OC.A02", "OC.A2.1", true), ("OC.A2.1.1", "OC.A2.1", false),
    ("IA23/4", "IA23/4-1", true), ("IA23/4", "IA23/41", false), ("1", "1.12", true), ("1.1", "1.12", false),
    ("A0", "A0", true),
  ])
  func `a beginning ends where a part does`(beginning: String, ref: String, begins: Bool) {
    #expect(RefParts(beginning).begins(RefParts(ref)) == begins)
  }

  @Test func `each part has its beginning as typed`() {
    #expect(RefParts("OC.A20.1").beginnings == ["OC", "OC.A", "OC.A20", "OC.A20.1"])
    #expect(RefParts(" ./-").isEmpty)
  }

  @Test(arguments: [
    ("Director - Law\nDirector- Finance", ["Director - Law", "Director- Finance"]), ("A; B;", ["A", "B"]),
    ("Leader / Deputy", ["Leader", "Deputy"]), ("Manager, Equality and L&D/OD", ["Manager, Equality and L&D/OD"]),
    (" \r\n ", []),
  ])
  func `a cell may name several people`(cell: String, names: [String]) {
    #expect(PersonNames.all(in: cell) == names)
  }
}
