import Glibc
import TestSupport
import Testing
import Web

@testable import SlipgaugeCLI

/// `slipgauge web`: a request in, an answer out.
@Suite struct WebCommandTests {
  private let folder = Files.temporaryFolder()

  /// A run with a settings file of that text.
  private func run(
    _ text: String = "{}", _ words: [String] = [], environment: [String: String] = [:], input: [UInt8] = []
  ) -> ToolRun {
    Files.write(text, to: "\(folder)/web.json")
    return ToolRun(["web", "--settings", "\(folder)/web.json"] + words, environment: environment, input: input)
  }

  private static let table = Files.read(Repository.path("samples/tracker-2024-01.csv")) ?? []
  private static let upload = [
    "REQUEST_METHOD": "POST", "PATH_INFO": "/api/check", "CONTENT_TYPE": "text/csv", "QUERY_STRING": "name=plan.csv",
    "CONTENT_LENGTH": String(table.count), "HTTP_ACCEPT": "application/x-ndjson",
  ]

  /// The same as SCGI carries them.
  private static func block(_ variables: [String: String]) -> [UInt8] {
    let own = [("CONTENT_LENGTH", variables["CONTENT_LENGTH"] ?? "0"), ("SCGI", "1")]
    let values =
      own + variables.filter { $0.key != "CONTENT_LENGTH" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let block = Array(values.map { "\($0.0)\0\($0.1)\0" }.joined().utf8)
    return Array("\(block.count):".utf8) + block + Array(",".utf8)
  }

  @Test func `answers the same by CGI and by SCGI, and what check says`() throws {
    let cgi = run(environment: WebCommandTests.upload, input: WebCommandTests.table)
    // What a shell has in its environment is no request of SCGI.
    let scgi = run(
      "{}", ["--scgi"], environment: ["REQUEST_METHOD": "GET", "PATH_INFO": "/nothing"],
      input: WebCommandTests.block(WebCommandTests.upload) + WebCommandTests.table + Array("not read".utf8))
    #expect(cgi.code == 0 && scgi.code == 0)
    #expect(cgi.output == scgi.output)
    #expect(cgi.output.hasPrefix("Status: 200 OK\r\nContent-Type: application/x-ndjson\r\n"))
    let body = try #require(cgi.output.split(separator: "\r\n\r\n", maxSplits: 1).last)
    let check = ToolRun(["check", "samples/tracker-2024-01.csv", "--no-config", "--format", "ndjson"])
    #expect(body.split(separator: "\n").dropLast() == check.output.split(separator: "\n").dropLast())
  }

  @Test func `leaves one line that tells nothing of what was sent`() {
    func line(_ run: ToolRun) -> Substring { run.errors.prefix { $0 != "\n" }.replacing(/ms=\d+$/, with: "ms=N")[...] }
    let good = run(environment: WebCommandTests.upload, input: WebCommandTests.table)
    let size = WebCommandTests.table.count
    let counts = ToolRun(["check", "samples/tracker-2024-01.csv", "--quiet", "--no-config"]).output
      .firstMatch(of: /(\d+) errors, (\d+) warnings and (\d+) notes/)
    let numbers = "errors=\(counts?.1 ?? "") warnings=\(counts?.2 ?? "") notes=\(counts?.3 ?? "")"
    #expect(line(good) == "outcome=ok status=200 format=csv bytes=\(size) actions=118 \(numbers) ms=N")
    let text = Array("Secret Lead,2\n1,2\n".utf8)
    let bad = run(environment: WebCommandTests.upload.merging(["CONTENT_LENGTH": "18"]) { $1 }, input: text)
    #expect(line(bad) == "outcome=refused status=422 bytes=18 ms=N")
    for run in [good, bad] { #expect(run.errors.split(separator: "\n").count == 1) }
    let form = run(environment: ["REQUEST_METHOD": "GET", "PATH_INFO": "/"])
    #expect(form.errors.isEmpty && form.code == 0)
  }

  @Test(arguments: [
    (#"{"months": "x"}"#, "web.json:1:12: $.months: expected a whole number from 0 to 60, found a text"),
    (#"{"rules": "nothing.json"}"#, "nothing.json"), (#"{"waivers": "nothing.json"}"#, "nothing.json"),
  ])
  func `tells the administrator what is wrong, and nobody else`(settings: String, problem: String) {
    let run = run(settings, environment: WebCommandTests.upload, input: WebCommandTests.table)
    #expect(run.code == 2)
    #expect(run.output.hasPrefix("Status: 500 Internal Server Error\r\n"))
    #expect(!run.output.contains("json:") && !run.output.contains("nothing.json"))
    #expect(run.errors.contains(problem) && run.errors.contains("outcome=failed status=500"), "\(run.errors)")
    let health = self.run(settings, environment: ["REQUEST_METHOD": "GET", "PATH_INFO": "/health"])
    #expect(health.output.hasPrefix("Status: 500 ") && health.errors.contains(problem), "\(health.errors)")
  }

  @Test func `says nothing to nobody`() {
    let cut = run(environment: WebCommandTests.upload, input: Array(WebCommandTests.table.dropLast()))
    let cutHeader = run("{}", ["--scgi"], input: Array(WebCommandTests.block(WebCommandTests.upload).dropLast()))
    for run in [cut, cutHeader] { #expect(run.output.isEmpty && run.errors.isEmpty && run.code == 0) }
    let none = run()
    #expect(none.output.isEmpty && none.code == 2)
    #expect(
      none.errors == "slipgauge: there is no request: a web server starts this program; see slipgauge web --help\n")
    let broken = run("{}", ["--scgi"], input: Array("GET / HTTP/1.0\r\n\r\n".utf8))
    #expect(broken.output.hasPrefix("Status: 400 Bad Request\r\n") && broken.code == 2)
    #expect(broken.errors.hasPrefix("slipgauge: the SCGI header cannot be read: its length is no number\n"))
  }

  @Test func `holds findings against the administrator's waivers`() throws {
    let waived = ToolRun([
      "waive", "-", "update-unsigned", "samples/tracker-2024-01.csv", "--waivers", "\(folder)/w.json", "--reason",
      "Template",
      "--by", "J Smith", "--until", "2099-12-31",
    ])
    #expect(waived.code == 0, "\(waived.errors)")
    // The waiver bears the name of its tracker, which others lie beside.
    let upload = WebCommandTests.upload.merging(["QUERY_STRING": "name=tracker-2024-01.csv"]) { $1 }
    let plain = run(environment: upload, input: WebCommandTests.table)
    let held = run(#"{"waivers": "w.json"}"#, environment: upload, input: WebCommandTests.table)
    #expect(!plain.output.contains("\"waived\":{") && held.output.contains("\"waived\":{"))
  }

  @Test func `writes the pages that a server shows by itself`() throws {
    let run = run("{\"contact\": \"Ask Ann\"}", ["--error-pages", folder])
    #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
    let names = Files.names(in: folder).filter { $0.hasSuffix(".html") }
    #expect(names.contains("too-large.html") && names.contains("busy.html"))
    for name in names {
      let page = try #require(Files.text("\(folder)/\(name)"))
      #expect(page.hasPrefix("<!") && page.contains("Ask Ann") && !page.contains("<script"))
    }
    let made = self.run("{}", ["--error-pages", "\(folder)/share/errors"])
    #expect(made.code == 0 && Files.names(in: "\(folder)/share/errors").count == names.count, "\(made.errors)")
    let nowhere = self.run("{}", ["--error-pages", ""])
    #expect(nowhere.code == 2 && nowhere.errors == "slipgauge: --error-pages needs the name of a folder\n")
  }

  @Test func `takes no settings out of a request`() {
    let run = ToolRun(
      ["web", "--settings", "-"], environment: ["REQUEST_METHOD": "GET", "PATH_INFO": "/"], input: Array("{}".utf8))
    #expect(run.code == 2 && run.output.hasPrefix("Status: 500 Internal Server Error\r\n"))
    #expect(run.errors.hasPrefix("slipgauge: --settings takes a file; standard input (-) is the request\n"))
  }
}
