import TestSupport
import Testing

@testable import Web

/// Forms are read as browsers write them, and nothing else is.
@Suite struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=B"

  private static func read(_ body: String, _ type: String = type) throws(MultipartForm.Failure) -> MultipartForm {
    try MultipartForm(Array(body.replacing("\n", with: "\r\n").utf8), contentType: type)
  }

  /// A part with that disposition and content.
  private static func part(_ disposition: String, _ content: String, _ more: String = "") -> String {
    "--B\nContent-Disposition: \(disposition)\n\(more)\n\(content)\n"
  }

  private static func shown(_ form: MultipartForm) -> [String] {
    form.parts.map { part in
      "\(part.name)|\(part.fileName ?? "-")|\(String(decoding: part.content, as: UTF8.self))"
    }
  }

  @Test(arguments: [
    (part("form-data; name=\"period\"", "2024-01"), ["period|-|2024-01"]),
    (part("form-data; name=period", ""), ["period|-|"]),
    (part("form-data; name=\"tracker\"; filename=\"a;b.csv\"", "x"), ["tracker|a;b.csv|x"]),
    (part("form-data; name=\"tracker\"; filename=\"\"", ""), ["tracker||"]),
    (part("form-data; name=\"tracker\"; filename=\"say \\\"x\\\".csv\"", "x"), ["tracker|say \"x\".csv|x"]),
    (part("form-data; name=\"tracker\"; filename=\"C:\\plans\\a.csv\"", "x"), ["tracker|C:\\plans\\a.csv|x"]),
    (part("FORM-DATA; NAME=\"tracker\"; filename=\"a\"; filename*=UTF-8''b", "x"), ["tracker|a|x"]),
    (part("form-data; name=\"tracker\"; filename=\"dröpped %22x%22.csv\"", "x"), ["tracker|dröpped %22x%22.csv|x"]),
    (
      part("form-data; name=\"lead\"", "J Smith", "Content-Type: text/plain\nContent-Transfer-Encoding: 8bit\n"),
      ["lead|-|J Smith"]
    ),
    // What looks like a boundary is none where it is longer, in the middle of a line, or of another form.
    (part("form-data; name=\"lead\"", "a--B--\n--A\n-B\n--b"), ["lead|-|a--B--\r\n--A\r\n-B\r\n--b"]),
    (part("form-data; name=\"lead\"", "") + part("form-data; name=\"lead\"", "\n\n"), ["lead|-|", "lead|-|\r\n\r\n"]),
  ])
  func `has its parts`(body: String, parts: [String]) throws {
    #expect(try MultipartFormTests.shown(MultipartFormTests.read(body + "--B--\n")) == parts)
  }

  @Test func `ends where its last boundary says, and may begin with an empty line`() throws {
    let part = MultipartFormTests.part("form-data; name=\"lead\"", "x")
    for body in [part + "--B--", part + "--B--\nmore", "\n" + part + "--B--\n", part + "--B-- \n--B\n", "--B--"] {
      let parts = try MultipartFormTests.shown(MultipartFormTests.read(body))
      #expect(parts == (body == "--B--" ? [] : ["lead|-|x"]), "\(body)")
    }
    #expect(
      try MultipartFormTests.shown(MultipartFormTests.read(part.replacing("--B\n", with: "--B \t\n") + "--B--")) == [
        "lead|-|x"
      ])
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=\"a b\"", "a b"),
    ("Multipart/Form-Data;charset=utf-8;Boundary=----WebKitFormBoundaryx", "----WebKitFormBoundaryx"),
    ("multipart/form-data; boundary=" + String(repeating: "x", count: 70), String(repeating: "x", count: 70)),
  ])
  func `has the boundary of its type`(type: String, boundary: String) throws {
    let body = MultipartFormTests.part("form-data; name=\"lead\"", "--B") + "--B--"
    let form = try MultipartFormTests.read(
      body.replacing("--B\nC", with: "--\(boundary)\nC").replacing("\n--B--", with: "\n--\(boundary)--"), type)
    #expect(MultipartFormTests.shown(form) == ["lead|-|--B"])
  }

  private static let usual = part("form-data; name=\"lead\"", "x") + "--B--"

  @Test(arguments: [
    (usual, "text/csv", "its type is not multipart/form-data"),
    (usual, "multipart/mixed; boundary=B", "its type is not multipart/form-data"),
    (usual, "multipart/form-data", "its boundary has not from 1 to 70 bytes"),
    (usual, "multipart/form-data; boundary=\"\"", "its boundary has not from 1 to 70 bytes"),
    (usual, "multipart/form-data; boundary=B; boundary=C", "its boundary has not from 1 to 70 bytes"),
    (
      usual, "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
      "its boundary has not from 1 to 70 bytes"
    ),
    (usual, "multipart/form-data; boundary=C", "it does not begin with its boundary"),
    ("", type, "it does not begin with its boundary"),
    ("preamble\n" + usual, type, "it does not begin with its boundary"),
    ("--Bx" + usual, type, "something follows a boundary on its line"),
    ("--B", type, "something follows a boundary on its line"),
    (String(usual.dropLast(5)), type, "its last part has no end"),
    (String(usual.dropLast(2)), type, "something follows a boundary on its line"),
    (part("form-data", "x") + "--B--", type, "a part does not say which field it is of"),
    (part("form-data; name=\"a\"; name=\"b\"", "x") + "--B--", type, "a part does not say which field it is of"),
    (part("attachment; name=\"lead\"", "x") + "--B--", type, "a part does not say which field it is of"),
    (part("form-data; name=\"lead", "x") + "--B--", type, "a part does not say which field it is of"),
    (part("form-data; name=\"le\u{1}ad\"", "x") + "--B--", type, "a part does not say which field it is of"),
    ("--B\n\nx\n--B--", type, "a part does not say which field it is of"),
    (
      part("form-data; name=a", "x", "Content-Disposition: form-data; name=b\n") + "--B--", type,
      "a part has two dispositions"
    ),
    (part("form-data; name=a; filename=b; filename=c", "x") + "--B--", type, "a part has two file names"),
    (
      part("form-data; name=a", "x", "Content-Type: multipart/mixed; boundary=C\n") + "--B--", type,
      "a part has parts of its own"
    ),
    (
      part("form-data; name=a", "x", "Content-Type: text/plain; x\n") + "--B--", type,
      "the type of a part cannot be read"
    ),
    (part("form-data; name=a", "x", "Content-Transfer-Encoding: base64\n") + "--B--", type, "a part is encoded"),
    (part("form-data; name=a", "x", "folded\n") + "--B--", type, "a header has no colon"),
    (String(repeating: part("form-data; name=a", "x"), count: 17) + "--B--", type, "it has more than 16 parts"),
    (
      part("form-data; name=a", "x", String(repeating: "X: y\n", count: 16)) + "--B--", type,
      "the headers of a part have more than 16 lines or 8192 bytes, or no end"
    ),
    (
      part("form-data; name=a", "x", "X: " + String(repeating: "y", count: 8_192) + "\n") + "--B--", type,
      "the headers of a part have more than 16 lines or 8192 bytes, or no end"
    ),
    (
      "--B\nContent-Disposition: form-data; name=a", type,
      "the headers of a part have more than 16 lines or 8192 bytes, or no end"
    ),
  ])
  func `is refused`(body: String, type: String, clause: String) {
    #expect(throws: MultipartForm.Failure(clause)) { try MultipartFormTests.read(body, type) }
  }

  @Test func `is as long as its limits let it be`() throws {
    let lines = String(repeating: "X: y\n", count: 15)
    let parts = String(repeating: MultipartFormTests.part("form-data; name=a", "x", lines), count: 16)
    #expect(try MultipartFormTests.read(parts + "--B--").parts.count == 16)
  }
}
