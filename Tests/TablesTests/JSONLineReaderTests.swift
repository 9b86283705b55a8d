import Tables
import Testing

/// Lines behind the first chunk are read as fields where they can be; those of the first never are.
struct JSONLineReaderTests {
  /// All members of the lines that follow.
  private static let head =
    #"{"ref":"A1","title":"t","n":1,"ok":true,"periods":{"2024-01":{"status":"s","update":"u"}},"last":"z"}"#

  private static func read(_ lines: [String], chunkBytes: Int, end: String = "\n") throws -> Reading {
    var limits = ReadLimits()
    limits.chunkBytes = chunkBytes
    return try Reading(Array(lines.joined(separator: end).utf8), limits: limits)
  }

  @Test(arguments: [
    #"{"ref":"B","title":"plain","n":2,"ok":false,"periods":{"2024-01":{"status":"a","update":"b"}},"last":"c"}"#,
    #"{"ref":"all that is left out"}"#, "{}", #" { "ref" : "blanks" , "last" : "c" } "#,
    #"{"last":"first","ref":"B"}"#, #"{"title":null,"n":0,"ok":null}"#, #"{"n":-1}"#, #"{"n":1.50}"#, #"{"n":1e3}"#,
    #"{"n":"12"}"#, #"{"title":["nested"],"last":"c"}"#, #"{"ref":"a\"b\\c\/d\n\r\t"}"#,
    #"{"ref":"\u00e9\u20ac\u0000"}"#,
    #"{"ref":"\ud83d\ude00"}"#, #"{"ref":"é—😀"}"#, #"{"ref":"\"all in quotes\""}"#,
    #"{"ref":"\"","title":"\"\""}"#,
    #"{"ref":"<p>marked \"up\"</p>","last":"<b>"}"#, #"{"ref":"","title":" ","last":""}"#,
    #"{"periods":{"2024-01":{"update":"only"}},"last":"c"}"#, #"{"periods":{"2024-01":{}}}"#, #"{"periods":{}}"#,
    #"{"periods":{"2024-01":{"status":"s","update":"u","fill":"amber"}}}"#, #"{"r\u0065f":"escaped name"}"#,
    #"{"ref":"delete \#u{7F}"}"#, #"{"ref":"0123456789abcdef0123456789abcdef0123456789\tabcdef"}"#,
  ])
  func `reads a line as one of the first chunk`(line: String) throws {
    let lines = [JSONLineReaderTests.head, line, "", line, #"{"ref":"C","last":"end"}"#]
    for end in ["\n", "\r\n"] {
      let whole = try JSONLineReaderTests.read(lines, chunkBytes: 1 << 16, end: end)
      for chunkBytes in [JSONLineReaderTests.head.utf8.count + 2, 400] {
        let parted = try JSONLineReaderTests.read(lines, chunkBytes: chunkBytes, end: end)
        #expect(parted.rows == whole.rows && parted.lines == whole.lines && parted.rowNumbers == whole.rowNumbers)
      }
    }
  }

  @Test(arguments: [
    #"{"ref":"A","ref":"B"}"#, #"{"ref":"A"} x"#, #"{"ref":"A""#, #"{"ref":"\ud800"}"#,
    #"{"ref":01}"#, "{\"ref\":\"a\u{1}\"}", #"{"ref":tru}"#, #"{"periods":{"2024-01":1}}"#, "[]", #"{"ref":"a}"#,
  ])
  func `refuses a line as in the first chunk`(line: String) {
    let bytes = Array("\(JSONLineReaderTests.head)\n{\"ref\":\"B\"}\n\(line)\n{}".utf8)
    var limits = ReadLimits()
    limits.chunkBytes = JSONLineReaderTests.head.utf8.count + 2
    #expect(refusal(bytes, limits: limits) == refusal(bytes) && refusal(bytes) != nil)
  }

  @Test func `keeps to the most bytes of a cell`() {
    let bytes = Array("\(JSONLineReaderTests.head)\n{\"ref\":\"\(String(repeating: "x", count: 2_000))\"}\n".utf8)
    var limits = ReadLimits()
    limits[.cellBytes] = 1_000
    limits.chunkBytes = JSONLineReaderTests.head.utf8.count + 2
    #expect(refusal(bytes, limits: limits)?.hasPrefix("limit line 2") == true)
  }
}
