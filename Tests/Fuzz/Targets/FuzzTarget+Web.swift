import Dates
import TestSupport
import Texts
import Web

extension FuzzTarget {
  private static let boundary = "----B"

  /// Forms as browsers send them.
  static let multipart: FuzzTarget = {
    let seeds = ["form.txt", "form-files.txt"].map { withLineEnds(Corpus.file($0)) }
    let mutation = Mutation(Pieces.multipart)
    return FuzzTarget(
      name: "multipart",
      first: seeds,
      make: { random in
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in
        let first = try form(bytes)
        if try form(bytes) != first { throw Violation("it reads differently the second time") }
        try answer(bytes)
      })
  }()

  /// The header block of SCGI, and the request that follows from it.
  static let scgi: FuzzTarget = {
    let seeds = Corpus.lines("Tests/Fuzz/corpus/scgi.txt").map(block)
    let mutation = Mutation(Pieces.scgi)
    return FuzzTarget(
      name: "scgi",
      first: seeds,
      make: { random in
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in try request(bytes) })
  }()

  /// A corpus is kept with the line ends of the repository.
  private static func withLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  /// The block of a line in which a bar stands for each zero byte.
  private static func block(_ line: [UInt8]) -> [UInt8] {
    let block = line.map { $0 == UInt8(ascii: "|") ? 0 : $0 }
    return Array("\(block.count):".utf8) + block + Array(",body".utf8)
  }

  /// What a form is read as; its parts lie in it one behind the other.
  private static func form(_ bytes: [UInt8]) throws(Violation) -> [String] {
    let form: MultipartForm
    do throws(MultipartForm.Failure) {
      form = try MultipartForm(bytes, contentType: "multipart/form-data; boundary=\(boundary)")
    } catch {
      return [error.clause]
    }
    if form.parts.count > MultipartForm.mostParts { throw Violation("it has more parts than it may") }
    if form.parts.reduce(0, { $0 + $1.content.count }) > bytes.count { throw Violation("it has bytes twice") }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    for part in form.parts where holds(part.content, delimiter) { throw Violation("a part goes on behind its end") }
    return form.parts.map { "\($0.name) \($0.fileName ?? "-") \($0.content.count)" }
  }

  private static func holds(_ bytes: [UInt8], _ other: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in other.withUnsafeBufferPointer { Bytes(bytes).contains(Bytes($0)) } }
  }

  /// Whatever is sent, the answer is whole and safe.
  private static func answer(_ bytes: [UInt8]) throws(Violation) {
    var head = RequestHead()
    head.method = "POST"
    // Where no summary was sent, no rules are loaded.
    head.path = "/summary"
    head.contentType = "multipart/form-data; boundary=\(boundary)"
    head.length = .known(bytes.count)
    var rest = bytes[...]
    guard let reply = service.reply(to: head, from: { take($0, of: &rest) }) else {
      throw Violation("nobody is told of a whole request")
    }
    try check(reply)
  }

  private static func request(_ bytes: [UInt8]) throws(Violation) {
    var rest = bytes[...]
    let input: (Int) -> [UInt8] = { take($0, of: &rest) }
    let header: SCGIHeader
    do throws(SCGIHeader.Failure) {
      header = try SCGIHeader(from: input)
    } catch {
      if case .broken(let clause) = error, clause.isEmpty { throw Violation("it is refused without a word") }
      return
    }
    guard let head = CGIEnvironment.head(endsInput: false, { header[$0] }) else { return }
    if let reply = service.reply(to: head, from: input) { try check(reply) }
  }

  private static let service = WebService(WebSettings(), today: Day(number: 19_800))

  private static func take(_ most: Int, of rest: inout ArraySlice<UInt8>) -> [UInt8] {
    defer { rest = rest.dropFirst(most) }
    return Array(rest.prefix(most))
  }

  /// Nothing that was sent breaks out of a header.
  private static func check(_ reply: WebReply) throws(Violation) {
    let bytes = reply.bytes
    guard bytes.starts(with: Array("Status: ".utf8)) else { throw Violation("an answer without a status") }
    for header in reply.answer.headers where header.value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw Violation("a header \(header.name) that does not stay on its line")
    }
    if reply.logLine(milliseconds: 0)?.contains("\n") ?? false { throw Violation("a log line that is two") }
  }
}
