import Testing

@testable import Web

/// The header block of SCGI is read to its comma, and no byte of the body with it.
@Suite struct SCGIHeaderTests {
  /// A block as servers send it.
  static func block(_ values: [(String, String)]) -> [UInt8] {
    let block = Array(values.map { "\($0.0)\0\($0.1)\0" }.joined().utf8)
    return Array("\(block.count):".utf8) + block + [UInt8(ascii: ",")]
  }

  /// Reads a block that comes in a few bytes at a time; what is left behind it.
  private static func read(_ bytes: [UInt8]) throws(SCGIHeader.Failure) -> (header: SCGIHeader, rest: [UInt8]) {
    var rest = bytes[...]
    let header = try SCGIHeader { most in
      let taken = Array(rest.prefix(min(most, 5)))
      rest = rest.dropFirst(taken.count)
      return taken
    }
    return (header, Array(rest))
  }

  @Test func `has the variables that CGI has`() throws {
    let values = [
      ("CONTENT_LENGTH", "3"), ("SCGI", "1"), ("REQUEST_METHOD", "POST"), ("PATH_INFO", "/report"), ("EMPTY", ""),
      ("HTTP_ACCEPT", "text/html"),
    ]
    let (header, rest) = try SCGIHeaderTests.read(SCGIHeaderTests.block(values) + Array("abc".utf8))
    for (name, value) in values { #expect(header[name] == value) }
    #expect(header["QUERY_STRING"] == nil)
    #expect(rest == Array("abc".utf8))
    let head = try #require(CGIEnvironment.head(endsInput: false) { header[$0] })
    #expect(head.method == "POST" && head.path == "/report" && head.length == .known(3) && head.accept == "text/html")
  }

  private static let usual = [("CONTENT_LENGTH", "0"), ("SCGI", "1")]

  @Test(arguments: [
    (Array("x".utf8), "its length is no number"),
    (Array(":".utf8), "its length is no number"),
    (Array("-1:".utf8), "its length is no number"),
    (Array("100000:".utf8), "its length is no number"),
    (Array("65537:".utf8), "it is longer than 65536 bytes"),
    (Array("0:,".utf8), "its last value has no end"),
    (Array("3:a\0b,".utf8), "its last value has no end"),
    (Array("2:a\0,".utf8), "a name has no value"),
    (Array("4:a\0b\0;".utf8), "no comma follows the header block"),
    (Array("4:a\0b\0,".utf8), "it does not begin with CONTENT_LENGTH"),
    (block(usual.reversed()), "it does not begin with CONTENT_LENGTH"),
    (block(usual + [("A", "1"), ("A", "1")]), "a name stands twice"),
    (block([("CONTENT_LENGTH", "0"), ("SCGI", "2")]), "it is no SCGI of version 1"),
    (block([("CONTENT_LENGTH", "0")]), "it is no SCGI of version 1"),
  ])
  func `is refused`(bytes: [UInt8], clause: String) {
    #expect {
      try SCGIHeaderTests.read(bytes + Array("rest".utf8))
    } throws: { error in
      if case SCGIHeader.Failure.broken(clause) = error { true } else { false }
    }
  }

  @Test func `is cut anywhere`() throws {
    let whole = SCGIHeaderTests.block(SCGIHeaderTests.usual)
    #expect(try SCGIHeaderTests.read(whole).rest.isEmpty)
    for count in whole.indices {
      #expect {
        try SCGIHeaderTests.read(Array(whole.prefix(count)))
      } throws: { error in
        if case SCGIHeader.Failure.cut = error { true } else { false }
      }
    }
  }
}
