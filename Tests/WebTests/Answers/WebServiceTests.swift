import Dates
import TestSupport
import Testing

@testable import Web

/// The contract, case by case: what is asked, and what is answered, without any server.
@Suite struct WebServiceTests {
  static let workbook = Files.read(Repository.path("samples/tracker-2024-01.xlsx")) ?? []
  static let table = Files.read(Repository.path("samples/tracker-2024-01.csv")) ?? []
  static let summary = Files.read(Repository.path("samples/summary-2024-01.docx")) ?? []
  private static let form = SentForm([.file("tracker", "plan.csv", table), .text("period", ""), .text("lead", "")]).body

  /// A request as a server hands it over.
  struct Asked: Sendable, CustomTestStringConvertible {
    var variables: [String: String]
    var body: [UInt8] = []

    init(_ method: String, _ path: String, _ variables: [String: String] = [:]) {
      let own = ["REQUEST_METHOD": method, "PATH_INFO": path, "SCRIPT_NAME": "/slipgauge", "CONTENT_LENGTH": "0"]
      self.variables = own.merging(variables) { $1 }
    }

    /// A form that is posted; its length is told unless `variables` tell another.
    init(_ path: String, _ body: [UInt8], _ variables: [String: String] = [:]) {
      let own = ["CONTENT_TYPE": SentForm.type, "CONTENT_LENGTH": String(body.count)]
      self.init("POST", path, own.merging(variables) { $1 })
      self.body = body
    }

    var testDescription: String { "\(variables["REQUEST_METHOD"] ?? "") \(variables["PATH_INFO"] ?? "")" }

    /// What is answered; nil where nobody is left to be told.
    func reply(_ settings: WebSettings = WebSettings()) -> WebReply? {
      var rest = body[...]
      let head = CGIEnvironment.head(endsInput: true) { variables[$0] } ?? RequestHead()
      return WebService(settings, today: Day(number: 19_800)).reply(to: head) { most in
        let taken = Array(rest.prefix(most))
        rest = rest.dropFirst(taken.count)
        return taken
      }
    }
  }

  /// The head of an answer and its body.
  private static func parts(_ reply: WebReply) -> (head: [String], body: String) {
    let text = String(decoding: reply.bytes, as: UTF8.self)
    let end = text.firstRange(of: "\r\n\r\n")
    let head = end.map { text[..<$0.lowerBound] } ?? text[...]
    let lines = head.split(separator: "\r\n").map(String.init)
    return (lines, end.map { String(text[$0.upperBound...]) } ?? "")
  }

  @Test(arguments: [
    (Asked("GET", "/"), "200 OK", "text/html; charset=utf-8", "action=\"report\""),
    (Asked("GET", "", ["SCRIPT_NAME": ""]), "200 OK", "text/html; charset=utf-8", "action=\"report\""),
    (Asked("GET", "/help"), "200 OK", "text/html; charset=utf-8", "<h1>Help"),
    (Asked("GET", "/health"), "200 OK", "application/json", "\"ruleSet\": {"),
    (Asked("GET", "/style.css"), "200 OK", "text/css; charset=utf-8", "{"),
    (Asked("GET", "/page.js"), "200 OK", "text/javascript; charset=utf-8", "use strict"),
    (Asked("GET", "/", ["QUERY_STRING": "lead=x"]), "200 OK", "text/html; charset=utf-8", "<form"),
    (Asked("GET", "/nothing"), "404 Not Found", "text/html; charset=utf-8", "Page not found"),
    (Asked("GET", "/../etc/passwd"), "404 Not Found", "text/html; charset=utf-8", "Page not found"),
    (Asked("GET", "/report/"), "404 Not Found", "text/html; charset=utf-8", "Page not found"),
    (Asked("POST", "/api/nothing"), "404 Not Found", "application/problem+json", "\"status\": 404"),
    (Asked("GET", "/report"), "405 Method Not Allowed", "text/html; charset=utf-8", "<h1>"),
    (Asked("PUT", "/"), "405 Method Not Allowed", "text/html; charset=utf-8", "<h1>"),
    (Asked("GET", "/api/check"), "405 Method Not Allowed", "application/problem+json", "\"status\": 405"),
    (Asked("OPTIONS", "/api/check"), "405 Method Not Allowed", "application/problem+json", "\"status\": 405"),
    (Asked("/report", form), "200 OK", "text/html; charset=utf-8", "plan.csv"),
    (Asked("/api/check", form), "200 OK", "application/json", "\"path\": \"plan.csv\""),
    (Asked("/report", form, ["CONTENT_LENGTH": ""]), "200 OK", "text/html; charset=utf-8", "plan.csv"),
    (Asked("/report", form, ["HTTP_SEC_FETCH_SITE": "same-origin"]), "200 OK", "text/html; charset=utf-8", "plan.csv"),
    (Asked("/report", form, ["HTTP_SEC_FETCH_SITE": "none"]), "200 OK", "text/html; charset=utf-8", "plan.csv"),
    (
      Asked("/report", form, ["HTTP_SEC_FETCH_SITE": "cross-site"]), "403 Forbidden", "text/html; charset=utf-8", "<h1>"
    ),
    (Asked("/report", form, ["HTTP_SEC_FETCH_SITE": "same-site"]), "403 Forbidden", "text/html; charset=utf-8", "<h1>"),
    (
      Asked("/api/check", form, ["HTTP_SEC_FETCH_SITE": "cross-site"]), "403 Forbidden", "application/problem+json",
      "403"
    ),
    (Asked("/report", form, ["CONTENT_LENGTH": "x"]), "400 Bad Request", "text/html; charset=utf-8", "<h1>"),
    (Asked("/api/check", form, ["CONTENT_LENGTH": "-5"]), "400 Bad Request", "application/problem+json", "400"),
    (
      Asked("/report", form, ["CONTENT_LENGTH": "10485761"]), "413 Content Too Large", "text/html; charset=utf-8",
      "The selected file, with any others, must be smaller than 10 MB"
    ),
    (
      Asked("/api/check", form, ["CONTENT_LENGTH": "10485761"]), "413 Content Too Large", "application/problem+json",
      "there are more than 10485760 bytes in the request"
    ),
    (
      Asked("/report", [UInt8](repeating: 0x2D, count: 10_485_761), ["CONTENT_LENGTH": ""]), "413 Content Too Large",
      "text/html; charset=utf-8", "The selected file, with any others, must be smaller than 10 MB"
    ),
    (
      Asked("/report", form, ["CONTENT_TYPE": "text/csv"]), "415 Unsupported Media Type", "text/html; charset=utf-8",
      "<h1>"
    ),
    (
      Asked("/api/check", form, ["CONTENT_TYPE": "application/x-www-form-urlencoded"]), "415 Unsupported Media Type",
      "application/problem+json", "with its own Content-Type"
    ),
    (
      Asked("/report", form, ["CONTENT_TYPE": SentForm.type + "x"]), "400 Bad Request", "text/html; charset=utf-8",
      "<h1>"
    ),
    (
      Asked("/api/check", form, ["CONTENT_TYPE": SentForm.type + "x"]), "400 Bad Request", "application/problem+json",
      "it does not begin with its boundary"
    ),
    (Asked("/report", Array(form.dropLast(8))), "400 Bad Request", "text/html; charset=utf-8", "<h1>"),
    (
      Asked("/api/check", SentForm([.file("tracker", "a", table), .file("tracker", "b", table)]).body),
      "400 Bad Request",
      "application/problem+json", "a field stands twice"
    ),
    (
      Asked("/api/check", SentForm([.file("tracker", "a", table), .text("rules", "slipgauge:plain")]).body),
      "400 Bad Request", "application/problem+json", "the form has no field of such a name"
    ),
    (
      Asked("/api/check", table, ["CONTENT_TYPE": "text/csv", "QUERY_STRING": "period=2024-01"]), "400 Bad Request",
      "application/problem+json", "the query takes name=FILE alone"
    ),
    (
      Asked("/api/check", table, ["CONTENT_TYPE": "text/csv", "QUERY_STRING": "name=..%2Fa%20plan.csv"]), "200 OK",
      "application/json", "\"path\": \"a plan.csv\""
    ),
    (
      Asked("/api/check", SentForm([.file("tracker", "../../%22x%22.csv", table)]).body), "200 OK", "application/json",
      "\"path\": \"\\\"x\\\".csv\""
    ),
    (
      Asked("/api/check", form, ["HTTP_ACCEPT": "application/x-ndjson"]), "200 OK", "application/x-ndjson",
      "{\"summary\":"
    ),
    (Asked("/api/check", form, ["HTTP_ACCEPT": "text/csv"]), "200 OK", "text/csv; charset=utf-8", "\u{FEFF}"),
    (Asked("/api/check", form, ["HTTP_ACCEPT": "application/sarif+json"]), "200 OK", "application/sarif+json", "2.1.0"),
  ])
  func `answers`(asked: Asked, status: String, type: String, holds: String) throws {
    let reply = try #require(asked.reply())
    let (head, body) = WebServiceTests.parts(reply)
    #expect(head[0] == "Status: \(status)")
    #expect(head.contains("Content-Type: \(type)"))
    #expect(head.contains("Content-Length: \(body.utf8.count)"))
    #expect(body.contains(holds))
  }

  @Test func `answers nobody who went away`() {
    for path in ["/report", "/api/check"] {
      let asked = Asked(path, WebServiceTests.form, ["CONTENT_LENGTH": String(WebServiceTests.form.count + 1)])
      #expect(asked.reply() == nil)
    }
  }

  @Test(arguments: [
    Asked("GET", "/"), Asked("GET", "/style.css"), Asked("GET", "/nothing"), Asked("PUT", "/health"),
    Asked("/report", form),
    Asked("/annotated", form), Asked("/api/check", form), Asked("/report", []),
  ])
  func `has the same headers on every answer`(asked: Asked) throws {
    let head = try WebServiceTests.parts(#require(asked.reply())).head
    let names = head.map { String($0.prefix { $0 != ":" }) }
    #expect(Set(names).count == names.count)
    for line in [
      "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin", "Cross-Origin-Opener-Policy: same-origin",
      "Cross-Origin-Resource-Policy: same-origin", "X-Robots-Tag: noindex",
    ] { #expect(head.contains(line)) }
    let policy = try #require(head.first { $0.hasPrefix("Content-Security-Policy: ") })
    for part in [
      "default-src 'none'", "style-src 'self'", "script-src 'self'", "form-action 'self'", "base-uri 'none'",
      "frame-ancestors 'none'",
    ] { #expect(policy.contains(part)) }
    #expect(!policy.contains("unsafe"))
    let isAsset = asked.variables["PATH_INFO"] == "/style.css"
    #expect(head.contains("Cache-Control: " + (isAsset ? "public, max-age=86400" : "no-store")))
  }

  @Test(arguments: [("/", 405), ("/help", 405), ("/health", 405), ("/style.css", 405)])
  func `allows two methods where something is shown`(path: String, status: Int) throws {
    #expect(try #require(Asked("POST", path).reply()).answer.header("Allow") == "GET, HEAD")
    #expect(try #require(Asked("GET", "/report").reply()).answer.header("Allow") == "POST")
    let whole = try WebServiceTests.parts(#require(Asked("GET", path).reply()))
    let head = try WebServiceTests.parts(#require(Asked("HEAD", path).reply()))
    #expect(head.head == whole.head && head.body.isEmpty && !whole.body.isEmpty)
  }

  @Test func `sends an asset once`() throws {
    for path in ["/style.css", "/page.js"] {
      let tag = try #require(Asked("GET", path).reply()?.answer.header("ETag"))
      #expect(tag.count == 66)
      for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
        let reply = try #require(Asked("GET", path, ["HTTP_IF_NONE_MATCH": known]).reply())
        #expect(reply.answer.status == .notModified && reply.answer.body.isEmpty && reply.answer.header("ETag") == tag)
      }
      #expect(try #require(Asked("GET", path, ["HTTP_IF_NONE_MATCH": "\"x\""]).reply()).answer.status == .ok)
    }
  }

  @Test(arguments: [
    ("/slipgauge", "/slipgauge/"), ("/cgi-bin/slipgauge.cgi", "/cgi-bin/slipgauge.cgi/"), ("//evil.example", nil),
    ("/a\r\nSet-Cookie: b", nil), ("slipgauge", nil),
  ])
  func `leads to the slash that links begin from`(scriptName: String, location: String?) throws {
    let answer = try #require(Asked("GET", "", ["SCRIPT_NAME": scriptName]).reply()).answer
    #expect(answer.header("Location") == location)
    #expect(answer.status == (location == nil ? .notFound : .permanentRedirect))
  }
}
