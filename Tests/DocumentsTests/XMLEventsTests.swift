import Documents
import Testing
import Texts

struct XMLEventsTests {
  /// Notes what it is told of, by the numbers of its lists.
  private final class Notes: XMLHandler {
    static let namespaces = ["listed"]
    static let elements: [XMLName] = [
      "a", XMLName("a", of: "one"), XMLName("b", of: "one"), XMLName(nil, of: "two"), XMLName("end", of: "one"), .any,
    ]
    static let attributes: [XMLName] = ["x", XMLName("y", of: "one"), XMLName("y", of: "two")]

    let wantsText = true
    private(set) var lines: [String] = []

    func begin(_ element: Int, _ attributes: XMLAttributes) throws(XMLEnough) {
      if element == 4 { throw XMLEnough() }
      var line = "\(element)"
      attributes.forEach { number, value in line += " \(number)=\(XMLAttributes.text(value))" }
      lines.append(line)
    }

    func end(_ element: Int) {}
    func text(_ piece: Bytes) { lines.append("“\(piece.string)”") }
  }

  @Test(arguments: [
    ("a name of no namespace", "<a/>", ["0"]), ("a name of a listed one", "<p:a xmlns:p=\"listed\"/>", ["0"]),
    ("a default namespace", "<a xmlns=\"one\"><a xmlns=\"\"/></a>", ["1", "0"]),
    ("prefixes that change", "<p:a xmlns:p=\"one\"><p:a xmlns:p=\"listed\"/><p:b/></p:a>", ["1", "0", "2"]),
    ("all names of a namespace", "<p:a xmlns:p=\"two\"><p:other/></p:a>", ["3", "3"]),
    ("any other name", "<c><b/><p:a xmlns:p=\"other\">t</p:a></c>", ["5", "5", "5", "“t”"]),
    (
      "attributes", "<a x=\"1\" y=\"2\" p:x=\"3\" p:y=\"4&amp;5\" q:y=\"6\" xmlns:p=\"one\" xmlns:q=\"two\"/>",
      ["0 0=1 0=3 1=4&5 2=6"]
    ),
  ])
  func `tells names apart`(name: String, xml: String, lines: [String]) throws {
    let notes = Notes()
    let events = XMLEvents(notes, part: nil, terms: DocumentTerms(noun: "document"))
    try Array(xml.utf8).withUnsafeBufferPointer { try events.feed($0) }
    try events.finish()
    #expect(notes.lines == lines, "\(name)")
  }

  @Test func `ends where the handler has seen enough`() {
    let notes = Notes()
    let events = XMLEvents(notes, part: nil, terms: DocumentTerms(noun: "document"))
    let bytes = Array("<a><end xmlns=\"one\"/><a></b>".utf8)
    #expect(throws: XMLEvents.Failure.self) { try bytes.withUnsafeBufferPointer { try events.feed($0) } }
    #expect(notes.lines == ["0"])
  }
}
