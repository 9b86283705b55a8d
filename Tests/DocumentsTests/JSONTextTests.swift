import Documents
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{202E}", #""\u202e""#),
    ("é—😀", "\"é—😀\""), ("\u{E0001}", #""\udb40\udc01""#), ("</script>", #""</script>""#),
  ])
  func escapes(text: String, expected: String) {
    var json = JSONText(indented: false)
    json.string(text)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [(1.0, "1"), (0.9, "0.9"), (-2.0, "-2"), (.infinity, "null"), (.nan, "null"), (1e300, "1e+300")])
  func writesNumbers(number: Double, expected: String) {
    var json = JSONText(indented: false)
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (false, #"{"a":[],"b":[1,null],"c":{}}"#),
    (true, "{\n  \"a\": [],\n  \"b\": [\n    1,\n    null\n  ],\n  \"c\": {}\n}"),
  ])
  func nests(indented: Bool, expected: String) {
    var json = JSONText(indented: indented)
    json.object { json in
      json.member("a", [String]())
      json.name("b")
      json.array { json in
        json.number(1)
        json.string(nil)
      }
      json.name("c")
      json.object { _ in }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}
