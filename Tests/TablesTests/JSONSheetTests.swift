import Tables
import Testing

struct JSONSheetTests {
  @Test(arguments: [
    (
      "list of rows", #"[{"ref":"A1.1","status (jan)":"x"},{"ref":"A1.2","due":null,"n":1.50}]"#,
      [["ref", "status (jan)", "due", "n"], ["A1.1", "x"], ["A1.2", "", "", "1.50"]]
    ),
    (
      "periods",
      #"{"actions":[{"ref":"A","periods":{"2023-11":{"status":"On","update":"u"}}},{"periods":{"2023-12":{"status":"Off"}},"ref":"B"}]}"#,
      [
        ["ref", "Status (November 2023)", "Update (November 2023)", "Status (December 2023)"], ["A", "On", "u"],
        ["B", "", "", "Off"],
      ]
    ),
    (
      "previous and current",
      #"{"rows":[{"ref":"A","status_previous":"p","update_current":"c"}],"previous_period":"December 2023","current_period":"2024-01"}"#,
      [["ref", "Status (December 2023)", "Update (January 2024)"], ["A", "p", "c"]]
    ),
    ("no names for them", #"[{"ref":"A","status_current":"c"}]"#, [["ref", "Status (current)"], ["A", "c"]]),
    ("escapes", #"[{"r\u0065f":"a\n\"b\" \u20ac"}]"#, [["ref"], ["a\n\"b\" €"]]),
    ("scalars", #"[{"a":true,"b":false,"c":-1e5,"d":""}]"#, [["a", "b", "c", "d"], ["TRUE", "FALSE", "-1e5", ""]]),
    ("lists in a row", #"[{"ref":"A","tags":["x",{"y":1}],"due":"d"}]"#, [["ref", "tags", "due"], ["A", "", "d"]]),
  ])
  func `makes a table of rows`(name: String, text: String, rows: [[String]]) throws {
    let reading = try Reading(text)
    #expect(reading.rows == rows, "\(name)")
    #expect(reading.format == .json)
    #expect(reading.rowNumbers == Array(1...rows.count))
  }

  @Test func `makes a sheet of each theme`() throws {
    let reading = try Reading(
      #"{"themes":[{"name":"One","rows":[{"ref":"A"}]},{"rows":[{"ref":"B","due":"x"}],"name":"Two"},{"name":"None"}]}"#
    )
    #expect(reading.names == ["One", "Two", "None"])
    #expect(reading.sheets == [[["ref", "due"], ["A"]], [["ref", "due"], ["B", "x"]], []])
  }

  @Test(arguments: ["\n", "\r\n"])
  func `reads an object a line`(lineEnd: String) throws {
    let lines = [#"{"ref":"A","due":"x"}"#, "", #" {"due":"é","ref":"B"}"#, #"{"ref":"C","note":1}"#]
    let reading = try Reading(lines.joined(separator: lineEnd))
    #expect(reading.format == .ndjson)
    #expect(reading.rows == [["ref", "due", "note"], ["A", "x"], ["B", "é"], ["C", "", "1"]])
    #expect(reading.rowNumbers == [1, 2, 4, 5])
    #expect(reading.lines == [1, 1, 3, 4])
  }

  @Test func `reads rows of few members of many, in any order`() throws {
    let members = (0..<3_000).map { "\"m\($0)\":\($0)" }.joined(separator: ",")
    let reading = try Reading("[{\(members)},{},{\"m2999\":\"c\",\"m0\":\"a\",\"m7\":\"b\"}]")
    #expect(reading.rows.map(\.count) == [3_000, 3_000, 0, 3_000])
    #expect(reading.rows[1] == (0..<3_000).map(String.init))
    #expect(
      reading.rows[3].enumerated().filter { !$0.element.isEmpty }.map { "\($0.offset)\($0.element)" } == [
        "0a", "7b", "2999c",
      ])
    #expect(reading.rowNumbers == [1, 2, 3, 4])
  }

  @Test func `cuts the names of themes and of members that it tells of`() throws {
    let long = String(repeating: "x", count: 5_000)
    let reading = try Reading(#"{"themes":[{"name":"\#(long)","rows":[{"ref":"A","\#(long)":[1]}]}]}"#)
    #expect(reading.names.first??.count == 255)
    let notice = try #require(reading.notices.first).sentence
    #expect(notice.contains("\(long.prefix(254))…") && notice.count < 400)
  }

  @Test func `reads a single action`() throws {
    #expect(try Reading("{\"ref\":\"A\"}\n").rows == [["ref"], ["A"]])
  }

  @Test func `reads many lines chunk by chunk`() throws {
    let filler = String(repeating: "x", count: 300)
    let reading = try Reading((1...4000).map { "{\"ref\":\"R\($0)\",\"update\":\"\(filler)\"}\n" }.joined())
    #expect(reading.rows.count == 4001)
    #expect(reading.rows.dropFirst().map { $0[0] } == (1...4000).map { "R\($0)" })
    #expect(reading.rowNumbers == Array(1...4001))
    #expect(reading.lines.compactMap(\.self) == [1] + Array(1...4000))
  }

  @Test func `tells the lines of rows`() throws {
    let reading = try Reading("[\n{\"ref\":\n\"A\"},\n\n{\"ref\":\"B\"}]")
    #expect(reading.lines == [2, 2, 5])
  }

  @Test func `takes a CSV that begins with a bracket for one`() throws {
    #expect(try Reading("[Draft] Ref,Action\na,b\n").format == .csv)
  }

  @Test(arguments: [
    ("no rows", "{\n\"name\": \"x\", \"version\": 1\n}", "notATracker"),
    ("list of numbers", "[1,2]", "damaged line 1, column 2"),
    ("empty list", "[]", "notATracker"), ("no themes", "{\"themes\":[]}", "notATracker"),
    ("empty theme", "{\"themes\":[{\"name\":\"x\",\"rows\":[]}]}", "notATracker"),
    ("progress summary", "{\"themes\":[{\"name\":\"x\",\"exceptions\":[{\"ref\":\"OC.A1.1\"}]}]}", "notATracker"),
    ("duplicate member", "[{\"ref\":\"A\",\n\"ref\":\"B\"}]", "damaged line 2, column 1"),
    ("cut short", "[{\"ref\":\"A\"", "damaged line 1, column 12"),
    ("text behind it", "[{\"ref\":\"A\"}] x", "damaged line 1, column 15"),
    ("not UTF-8", "[{\"ref\":\"\\uD800\"}]", "damaged line 1, column 10"),
    ("theme that is none", "{\"themes\":[1]}", "damaged line 1, column 12"),
    ("period that is none", "[{\"periods\":{\"2024-01\":1}}]", "damaged line 1, column 24"),
    ("broken line", "{\"ref\":\"A\"}\n{\"ref\":}\n{\"ref\":\"B\"}", "damaged line 2, column 8"),
    ("line that is no object", "{\"ref\":\"A\"}\n{\"ref\":\"B\"}\n[]", "damaged line 3, column 1"),
    ("too deep", "[{\"a\":" + String(repeating: "[", count: 70), "limit line 1, column 69"),
  ])
  func `refuses with the place`(name: String, text: String, expected: String) {
    #expect(refusal(Array(text.utf8)) == expected, "\(name)")
  }

  @Test func `never traps on a file cut short`() {
    let text = #"{"themes":[{"name":"é","rows":[{"ref":"A","periods":{"2024-01":{"status":"x"}}}]}]}"#
    let lines = "{\"ref\":\"A\"}\n{\"ref\":\"B\",\"d\":[1]}\n"
    for bytes in [Array(text.utf8), Array(lines.utf8)] {
      for length in bytes.indices { _ = refusal(Array(bytes[..<length])) }
    }
  }
}
