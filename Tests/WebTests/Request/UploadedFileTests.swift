import Testing

@testable import Web

/// A file is shown by a name that is nobody's path, and that nothing is opened by.
@Suite struct UploadedFileTests {
  @Test(arguments: [
    ("plan.xlsx", "plan.xlsx"), ("../../etc/passwd", "passwd"), ("C:\\plans\\plan.xlsx", "plan.xlsx"), ("/", "tracker"),
    ("", "tracker"), ("-", "tracker"), ("..", "tracker"), ("a/..", "tracker"), ("a/-", "tracker"),
    ("slipgauge:plain", "slipgauge:plain"), ("dröpped \"x\".csv", "dröpped \"x\".csv"),
    ("a\u{202E}vsc.b", "a<U+202E>vsc.b"),
    ("a\r\nb\0.csv", "a  b<U+0000>.csv"), (String(repeating: "x", count: 200), String(repeating: "x", count: 120)),
    (String(repeating: "\u{301}", count: 9_000), String(repeating: "\u{301}", count: 120)),
  ])
  func `is called`(name: String, shown: String) {
    #expect(UploadedFile(name: name, bytes: []).name == shown)
  }

  @Test(arguments: [
    ("plan.xlsx", "plan.xlsx"), ("%22x%22.csv", "\"x\".csv"), ("a%0D%0Ab", "a\r\nb"), ("100%.csv", "100%.csv"),
    ("a%20b%2F%25", "a%20b%2F%25"), ("%2", "%2"), ("%2522", "%2522"), ("%0d", "%0d"),
  ])
  func `is sent by a name of which three signs are changed`(sent: String, meant: String) {
    #expect(UploadedFile.decoded(sent) == meant)
  }
}
