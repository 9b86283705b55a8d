import Documents
import Glibc
import RuleSets
import Slipgauge
import Web

/// One `slipgauge web`: a request in, an answer out.
struct WebRun {
  private let arguments: Arguments
  private let console: Console

  /// Where the administrator's file lies where nobody names another.
  static let usualSettings = "/etc/slipgauge/web.json"

  /// A run by the options of the command, whose request and answer go through the console.
  init(_ arguments: Arguments, _ console: Console) { (self.arguments, self.console) = (arguments, console) }

  /// Answers the request; what cannot be answered in another way is a line and the exit code of that.
  func answer() throws(CommandFailure) -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    // Nothing is read before.
    console.confine()
    guard let (head, fault) = try head() else { return .clean }
    var count = 0
    let read: (Int) -> [UInt8] = { most in
      let bytes = console.read(most)
      count += bytes.count
      return bytes
    }
    let reply: WebReply
    do throws(CommandFailure) {
      let service = WebService(try settings(), today: console.today())
      LastAnswer.prepare(
        late: service.failure(.gatewayTimeout, head), broken: service.failure(.internalServerError, head),
        isHead: head.method == "HEAD")
      if let fault {
        reply = service.failed(.badRequest, head, faults: [fault])
      } else {
        guard let made = service.reply(to: head, from: read) else { return .clean }
        reply = made
      }
    } catch {
      let service = WebService(WebSettings(), today: console.today())
      reply = service.failed(.internalServerError, head, faults: error.lines)
    }
    LastAnswer.cancel()
    try console.write(reply.bytes)
    if arguments[.scgi], fault != nil || head.length != .known(count) { console.settle() }
    for line in reply.faults { console.note("slipgauge: " + DisplayText.safe(line)) }
    let milliseconds = (clock.now - start) / .milliseconds(1)
    if let line = reply.logLine(milliseconds: Int(milliseconds)) { console.note(line) }
    return reply.faults.isEmpty ? .clean : .unusable
  }

  /// The pages that a web server shows by itself, by the names of their files.
  func errorPages() throws(CommandFailure) -> [(name: String, page: [UInt8])] {
    let service = WebService(try settings(), today: console.today())
    return service.errorPages
  }

  /// What comes before the body; of a header block that cannot be read, the request for nothing and what is wrong. Nil
  /// where whoever asked has gone away.
  private func head() throws(CommandFailure) -> (head: RequestHead, fault: String?)? {
    guard arguments[.scgi] else {
      if let head = CGIEnvironment.head(endsInput: true, console.environment) { return (head, nil) }
      // Standard error may be a file, which no request may write to.
      LastAnswer.cancel()
      throw CommandFailure(
        "there is no request: a web server starts this program", remedy: "see slipgauge web --help")
    }
    do throws(SCGIHeader.Failure) {
      let header = try SCGIHeader(from: console.read)
      if let head = CGIEnvironment.head(endsInput: false, { header[$0] }) { return (head, nil) }
      return (RequestHead(), "the SCGI header has no REQUEST_METHOD")
    } catch {
      switch error {
      case .cut: return nil
      case .broken(let clause): return (RequestHead(), "the SCGI header cannot be read: \(clause)")
      }
    }
  }

  /// What the administrator's file says; where it is the usual one and not there, what holds otherwise.
  private func settings() throws(CommandFailure) -> WebSettings {
    let path = arguments[.webSettings] ?? WebRun.usualSettings
    // What is sent is nobody's settings.
    if path == "-" {
      throw CommandFailure("--settings takes a file; standard input (-) is the request")
    }
    if let obstacle = InputFile.obstacle(path) {
      if obstacle == .missing, !arguments.isGiven(.webSettings) { return WebSettings() }
      throw CommandFailure(.file(path), obstacle.clause)
    }
    let limits = RuleLimits()
    let most = limits[.settingsBytes]
    guard let bytes = InputFile.bytes(path, most: most, for: arguments.files) else {
      throw CommandFailure(.file(path), "it cannot be read")
    }
    guard bytes.count <= most else {
      throw CommandFailure(.file(path), "there are more than \(most) bytes in a settings file")
    }
    var reader = WebSettingsReader(SourceText(path: path, bytes: bytes))
    let settings = reader.settings()
    if reader.problems.isEmpty { return settings }
    throw CommandFailure(
      Problem.counted(reader.problems.map { Problem(.text($0.place), $0.message) }, in: path, isCut: false))
  }
}
