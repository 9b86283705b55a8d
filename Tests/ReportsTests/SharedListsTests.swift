@testable import Checks
@testable import Reports
import Testing
import Texts

/// Lists that findings share, as arrays of JSON.
struct SharedListsTests {
  @Test(arguments: 1...4)
  func `writes a shared list without the text that is left out`(count: Int) {
    let refs = (1...count).map { "OC.A1.\($0)" }
    var lists = SharedLists(before: " ", end: " ")
    for leftOut in [nil] + (0..<count).map({ $0 }) {
      // Twice, as what was written once is used again.
      for _ in 1...2 {
        let list = FactList(of: refs, leavingOut: leftOut)
        var bytes = ByteScratch()
        lists.append(list, to: &bytes)
        let texts = list.items.map { " \"\($0)\"" }
        #expect(bytes.view.string == (texts.isEmpty ? "[]" : "[" + texts.joined(separator: ",") + " ]"))
        #expect(list.items == refs.enumerated().filter { $0.offset != leftOut }.map(\.element))
        #expect((0..<list.itemCount).map { list[$0] } == list.items)
      }
    }
  }

  @Test func `writes a list of its own each time`() {
    var lists = SharedLists(before: "", end: "")
    for texts in [["a", "“b”"], [], ["c"]] {
      var bytes = ByteScratch()
      lists.append(FactList(texts), to: &bytes)
      #expect(bytes.view.string == "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]")
    }
  }
}
