import Documents
import Testing
import Texts

/// The events of a text as one line: `{ name:a 1 ]`, or the problem's code and offset.
private func trace(_ bytes: [UInt8], maximumDepth: Int = 8) -> String {
  bytes.withUnsafeBufferPointer { buffer in
    let events = JSONEvents(Bytes(buffer), maximumDepth: maximumDepth)
    var words: [String] = []
    do throws(JSONProblem) {
      while true {
        let event = try events.next()
        switch event {
        case .beginObject: words.append("{")
        case .endObject: words.append("}")
        case .beginArray: words.append("[")
        case .endArray: words.append("]")
        case .name: words.append(events.text.string + ":")
        case .string: words.append("'" + events.text.string + "'")
        case .number: words.append(events.text.string)
        case .true, .false, .null: words.append("\(event)")
        case .end: return words.joined(separator: " ")
        }
      }
    } catch {
      return "\(error.code.rawValue)@\(error.offset)"
    }
  }
}

struct JSONEventsTests {
  @Test(arguments: [
    ("scalars", "[1, -0.5e+3, true, false, null, \"x\"]", "[ 1 -0.5e+3 true false null 'x' ]"),
    ("nested", "{\"a\": {\"b\": []}, \"c\": {}}", "{ a: { b: [ ] } c: { } }"),
    ("one scalar", " \"x\" ", "'x'"),
    ("same name in two objects", "[{\"a\":1},{\"a\":2}]", "[ { a: 1 } { a: 2 } ]"),
    ("same name inside and outside", "{\"a\":{\"a\":1}}", "{ a: { a: 1 } }"),
    ("escapes", #"["\"\\\/\b\f\n\r\té"]"#, "[ '\"\\/\u{8}\u{C}\n\r\té' ]"),
    ("escape at the end", #"["ab\u00e9"]"#, "[ 'abé' ]"),
    ("surrogate pair", #"["\uD83D\uDE00!"]"#, "[ '😀!' ]"),
    ("escaped NUL", #"["\u0000"]"#, "[ '\0' ]"),
    ("UTF-8", "[\"Straße €😀\"]", "[ 'Straße €😀' ]"),
    ("byte order mark", "\u{FEFF}[]", "[ ]"),
    ("duplicate member", #"{"a":1,"a":2}"#, "duplicateMember@7"),
    ("duplicate by escape", #"{"a":1,"\u0061":2}"#, "duplicateMember@7"),
    ("trailing text", "[] x", "syntax@3"),
    ("trailing comma", "[1,]", "syntax@3"),
    ("trailing comma in object", "{\"a\":1,}", "syntax@7"),
    ("leading zero", "[01]", "syntax@2"),
    ("plus sign", "[+1]", "syntax@1"),
    ("bare point", "[1.]", "syntax@3"),
    ("not a number", "[NaN]", "syntax@1"),
    ("single quotes", "['a']", "syntax@1"),
    ("comment", "[/**/]", "syntax@1"),
    ("no colon", "{\"a\" 1}", "syntax@5"),
    ("name without quotes", "{a:1}", "syntax@1"),
    ("wrong bracket", "[1}", "syntax@2"),
    ("not closed", "[1", "unexpectedEnd@2"),
    ("string not closed", "[\"a", "unexpectedEnd@1"),
    ("raw line end in string", "[\"a\nb\"]", "invalidText@3"),
    ("lone high surrogate", #"["\uD83D"]"#, "invalidText@2"),
    ("lone low surrogate", #"["\uDE00"]"#, "invalidText@2"),
    ("high surrogate twice", #"["\uD83D\uD83D"]"#, "invalidText@2"),
    ("unknown escape", #"["\x"]"#, "syntax@2"),
    ("short escape", #"["\u12"]"#, "syntax@2"),
    ("empty", "", "unexpectedEnd@0"),
    ("too deep", "[[[[[[[[[", "tooDeep@8"),
  ])
  func `reads strictly`(name: String, text: String, expected: String) {
    #expect(trace(Array(text.utf8)) == expected, "\(name)")
  }

  @Test(
    arguments: [
      ("lone continuation", [0x80]), ("overlong", [0xC0, 0xAF]), ("surrogate", [0xED, 0xA0, 0x80]),
      ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), ("cut short", [0xE2, 0x82]),
    ] as [(String, [UInt8])])
  func `refuses a string that is not UTF-8`(name: String, bytes: [UInt8]) {
    #expect(trace(Array("[\"a".utf8) + bytes + Array("\"]".utf8)) == "invalidText@3", "\(name)")
  }

  @Test func `finds a duplicate among thousands of names`() {
    let members = (0..<5000).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(trace(Array("{\(members)}".utf8)).hasSuffix("n4999: 0 }"))
    let again = "{\(members),\"n77\":0}"
    #expect(trace(Array(again.utf8)) == "duplicateMember@\(again.utf8.count - 8)")
  }

  @Test func `skips values whole and starts anew`() throws {
    try "{\"a\":[1,{\"b\":2}],\"c\":3}".withBytes { bytes in
      let events = JSONEvents(bytes)
      _ = try events.next()
      _ = try events.next()
      try events.skipValue()
      #expect(try events.next() == .name)
      #expect(events.text.string == "c")
      try events.skipValue()
      #expect(try events.next() == .endObject)
      events.restart(bytes[5..<16])
      #expect(try events.next() == .beginArray)
    }
  }

  @Test func `never traps on a text cut short`() {
    let text = Array(#"{"a":[1.5e3,"é\u00e9\uD83D\uDE00",{"b":null}],"c":true}"#.utf8)
    for length in text.indices { #expect(trace(Array(text[..<length])).contains("@")) }
  }

  @Test func `tells lines and columns`() {
    "é\r\nab\n\rx".withBytes { bytes in
      let places = bytes.indices.map { TextPosition(of: $0, in: bytes) }.map { "\($0.line):\($0.column)" }
      #expect(places == ["1:1", "1:2", "1:2", "1:3", "2:1", "2:2", "2:3", "3:1", "4:1"])
    }
  }
}
