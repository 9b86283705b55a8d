import RuleSets
import Testing

/// Texts that are JSON load, and no others do, with the place where they cease to be.
struct StrictJSONTests {
  /// A rule set in which a text is put: as it stands, and where a value of any kind may stand.
  private func load(_ text: String) -> Loading { Loading(bytes: ["set.json": Array(text.utf8)], ["set.json"]) }

  @Test(arguments: [
    ("white space of all four kinds", " \t\r\n%@ \t\r\n"),
    ("a byte order mark", "\u{FEFF}%@"),
  ])
  func `is read`(name: String, frame: String) {
    let text = frame.split(separator: "%@", omittingEmptySubsequences: false).joined(separator: SmallSet().json)
    #expect(load(text).told == [])
  }

  @Test(arguments: [
    ("escapes", #""a \" \\ \/ \b \f \n \r \t""#), ("a surrogate pair", #""\uD83D\uDE00""#),
    ("capital and small digits", #""\u00e9\u00E9""#), ("an escaped NUL", #""\u0000""#), ("UTF-8", "\"é€😀\u{FFFF}\""),
    ("DEL", "\"\u{7F}\""), ("line and paragraph separators", "\"\u{2028}\u{2029}\""),
  ])
  func `is a title`(name: String, value: String) { #expect(Loading(SmallSet(("title", value))).told == []) }

  @Test(arguments: [
    ("nothing", "", 1, 1), ("white space", " ", 1, 2), ("a comma behind a member", #"{"id": "a",}"#, 1, 12),
    ("a comma behind an item", #"{"extends": ["a",]}"#, 1, 18), ("two commas", #"{"extends": ["a",,"b"]}"#, 1, 18),
    ("a comma in front", #"{,"id": "a"}"#, 1, 2), ("no comma", #"{"id": "a" "b": 1}"#, 1, 12),
    ("no colon", #"{"id" "a"}"#, 1, 7), ("two colons", #"{"id":: "a"}"#, 1, 7), ("no value", #"{"id":}"#, 1, 7),
    ("a comment", "{/* */}", 1, 2), ("a line comment", "{\n// x\n}", 2, 1), ("a hash comment", "# x\n{}", 1, 1),
    ("single quotes", "{'id': 1}", 1, 2), ("a bare name", "{id: 1}", 1, 2), ("a number as name", "{1: 1}", 1, 2),
    ("text behind the end", "{} x", 1, 4), ("a second value", "{}{}", 1, 3), ("a bracket too many", "{}}", 1, 3),
    ("not closed", #"{"id": "a""#, 1, 11), ("crossed brackets", #"{"extends": ["a"}"#, 1, 17),
    ("a text not closed", "{\"id\": \"a\n", 1, 10), ("a line end in a text", "{\"id\": \"a\nb\"}", 1, 10),
    ("a tab in a text", "{\"id\": \"a\tb\"}", 1, 10), ("an unknown escape", #"{"id": "\x41"}"#, 1, 9),
    ("three hexadecimal digits", #"{"id": "\u00e"}"#, 1, 9), ("an escape cut off", #"{"id": "\"#, 1, 9),
    ("a lone high surrogate", #"{"id": "\uD83D"}"#, 1, 9), ("a lone low surrogate", #"{"id": "\uDE00"}"#, 1, 9),
    ("two high surrogates", #"{"id": "\uD83D\uD83D"}"#, 1, 9), ("True", #"{"id": True}"#, 1, 8),
    ("NaN", #"{"id": NaN}"#, 1, 8), ("Infinity", #"{"id": -Infinity}"#, 1, 9), ("a leading zero", #"{"id": 01}"#, 1, 8),
    ("a plus sign", #"{"id": +1}"#, 1, 8), ("a point in front", #"{"id": .5}"#, 1, 8),
    ("a bare point", #"{"id": 1.}"#, 1, 8),
    ("a bare exponent", #"{"id": 1e}"#, 1, 10), ("a bare minus", #"{"id": -}"#, 1, 9),
    ("hexadecimal", #"{"id": 0x1}"#, 1, 9),
    ("a no-break space", "{\u{A0}}", 1, 2), ("a form feed", "{\u{0C}}", 1, 2),
    ("two marks", "\u{FEFF}\u{FEFF}{}", 1, 1),
  ])
  func `is refused at its place`(name: String, text: String, line: Int, column: Int) {
    let problem = load(text).problems.first { $0.code == .syntax }
    #expect(problem.map { [$0.line, $0.column] } == [line, column], "\(problem?.text ?? "no problem")")
  }

  @Test func `what other languages have is told as what it is, and reading goes on behind it`() {
    let text =
      SmallSet(("title", "1")).json.dropLast() + """
        , // of ours
        "version": '2',
        'language': 2, /* since
        then */ "extends": ["base.json",], # ours
        "eror": 1,
        }
        """
    let told = load(String(text)).problems.map { "\($0.line):\($0.column): \($0.message)" }
    let first = told.firstIndex {
      $0.hasSuffix("JSON has no comments: leave it out, or write \"description\": \"…\" where that is taken")
    }
    #expect(first != nil, "\(told)")
    let kinds = [
      "JSON has no comments", "single ones", "between the comma and", "unknown member \"eror\"", "found a number",
    ]
    #expect(kinds.map { kind in told.count { $0.contains(kind) } } == [3, 2, 2, 1, 1], "\(told)")
  }

  /// A value, or a whole member, as it was written, and what is told of it.
  @Test(arguments: [
    ("“small”", #"texts and names stand in straight double quotation marks ("), not in curly ones"#),
    ("‘small’", #"texts and names stand in straight double quotation marks ("), not in curly ones"#),
    ("“don’t\"", #"texts and names stand in straight double quotation marks ("), not in curly ones"#),
    (
      "\"small”",
      #"the text begins with a straight double quotation mark (") and ends with a curly one: write " there"#
    ),
    ("'small'", #"texts and names stand in straight double quotation marks ("), not in single ones"#),
    ("True", "True is no word of JSON: write true"), ("FALSE", "FALSE is no word of JSON: write false"),
    ("None", "None is no word of JSON: write null"), ("undefined", "undefined is no word of JSON: write null"),
    ("small-set", #"a text stands in double quotation marks: write "small-set""#),
    (".5", ".5 is no number of JSON: write 0.5"), ("+1", "+1 is no number of JSON: write 1"),
    ("05", "05 is no number of JSON: write 5"), ("-00.50", "-00.50 is no number of JSON: write -0.50"),
    ("1.", "1. is no number of JSON: write 1"), ("000", "000 is no number of JSON: write 0"),
  ])
  func `a slip is told for what it is, and the next one too`(_ value: String, _ told: String) {
    let text = "{\n\"id\": \(value),\nversion: \(value),\n\"eror\": [\(value)]}"
    let problems = load(text).problems
    let slips = problems.filter { $0.code == .syntax }.map { "\($0.line): \($0.message)" }
    let name = #"3: a member's name stands in double quotation marks: write "version""#
    #expect(slips == ["2: \(told)", name, "3: \(told)", "4: \(told)"])
    #expect(problems.contains { $0.message.hasPrefix("unknown member \"eror\"") }, "\(problems.map(\.message))")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a line that ends within a text is told as that`(lineEnd: String) {
    let told = load("{\"id\": \"a\(lineEnd)}").problems.map(\.message)
    #expect(told == [#"the line ends within a text: write " where the text ends, or \n for a line break in it"#])
  }

  @Test func `curly quotation marks in a text are characters of it`() {
    #expect(Loading(SmallSet(("title", "\"“Our” set, so it’s ours\""))).told == [])
  }

  @Test(arguments: ["{/", "{/*", "{'a", "{'a\n': 1}", "{'", "[#", "{'\\"])
  func `what breaks off in it is refused`(text: String) {
    #expect(load(text).problems.contains { $0.code == .syntax })
  }

  @Test(
    arguments: [
      ("a lone continuation byte", [0x80]), ("a lead byte alone", [0xC3]), ("an overlong slash", [0xC0, 0xAF]),
      ("a surrogate", [0xED, 0xA0, 0x80]), ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), ("0xFF", [0xFF]),
    ] as [(String, [UInt8])])
  func `bytes that are not UTF-8 are refused`(name: String, bytes: [UInt8]) {
    let text = Array("{\"id\": \"a".utf8) + bytes + Array("\"}".utf8)
    let problem = Loading(bytes: ["set.json": text], ["set.json"]).problems.first
    #expect(problem?.code == .syntax)
    #expect(problem?.column == 10)
  }

  @Test(arguments: ["[]", "\"a\"", "1", "null", "true"])
  func `a set is an object`(text: String) { #expect(load(text).problems.map(\.code) == [.wrongType]) }

  @Test func `a member named twice is refused, also where one name is escaped`() {
    let told = Loading(SmallSet((#"\u0069d"#, "\"again\""))).problems
    #expect(told.map(\.code) == [.duplicate])
    #expect(told.first?.message == "the member \"id\" stands twice")
  }

  @Test func `a text that is cut off anywhere is refused and never traps`() {
    let bytes = Array(SmallSet().json.utf8)
    for count in 0..<bytes.count {
      let loading = Loading(bytes: ["set.json": Array(bytes[..<count])], ["set.json"])
      #expect(loading.ruleSet == nil && !loading.problems.isEmpty)
    }
  }
}
