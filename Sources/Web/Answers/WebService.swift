package import Dates
import Documents
import Reports
import RuleSets
import Slipgauge

/// Answers requests: one function from what a request says to what is answered. It opens no file but those of the
/// administrator, and keeps nothing.
package struct WebService: Sendable {
  private let settings: WebSettings
  private let today: Day

  /// A service on a day, from which the form's months are counted back.
  package init(_ settings: WebSettings, today: Day) {
    self.settings = settings
    self.today = today
  }

  /// The reply to a request, whose body is read where there is one to read; nil where the client went away before its
  /// end, and nobody is left to be told.
  package func reply(to head: RequestHead, from input: RequestInput) -> WebReply? {
    guard let route = WebRoute(rawValue: head.path) else { return WebReply(elsewhere(head), isHead: head.isHead) }
    guard route.methods.contains(head.method) else {
      let allowed = route.methods.joined(separator: ", ")
      return WebReply(failure(.methodNotAllowed, head).with("Allow", allowed), isHead: head.isHead)
    }
    if route.methods != ["POST"] { return shown(route, head) }
    if let refused = refusal(of: head, route) { return WebReply(refused) }
    let body: [UInt8]
    do throws(BodyReader.Failure) {
      body = try BodyReader.read(after: head, most: settings.maxUploadBytes, from: input)
    } catch {
      return unread(error, head).map { WebReply($0) }
    }
    var reply = posted(WebRequest(head, body: body), route)
    reply.byteCount = body.count
    return reply
  }

  /// The reply where the request's own head, or the administrator's settings, cannot be used.
  package func failed(_ status: WebAnswer.Status, _ head: RequestHead, faults: [String]) -> WebReply {
    var reply = WebReply(failure(status, head), isHead: head.isHead)
    reply.faults = faults
    return reply
  }

  /// What is answered to a request without looking at it: in the form that its path asks for.
  package func failure(_ status: WebAnswer.Status, _ head: RequestHead) -> WebAnswer {
    let answer =
      WebRoute.isForPrograms(path: head.path)
      ? ProblemJSON.answer(status) : .page(ErrorPage(status.page, settings: page, home: head.wayHome).html(), status)
    return status == .serviceUnavailable || status == .gatewayTimeout ? answer.with("Retry-After", "5") : answer
  }

  /// The pages that a web server shows by itself where this program cannot, by the names of their files.
  package var errorPages: [(name: String, page: [UInt8])] {
    ErrorPage.files.map { ($0.rawValue + ".html", ErrorPage($0, settings: page).html()) }
  }

  // MARK: What is shown

  /// The answer to a path that is none of this program's.
  private func elsewhere(_ head: RequestHead) -> WebAnswer {
    // Links are relative: they need the slash behind the program.
    guard head.path.isEmpty, head.scriptName.isPlainPath else { return failure(.notFound, head) }
    return WebAnswer(.permanentRedirect, type: nil).with("Location", head.scriptName + "/")
  }

  private func shown(_ route: WebRoute, _ head: RequestHead) -> WebReply {
    switch route {
    case .style: return WebReply(asset(.style, "text/css; charset=utf-8", head), isHead: head.isHead)
    case .script: return WebReply(asset(.script, "text/javascript; charset=utf-8", head), isHead: head.isHead)
    case .help: return WebReply(.page(HelpPage(settings: page).html()), isHead: head.isHead)
    case .health: return health(head)
    default: return WebReply(.page(FormPage(settings: page).html()), isHead: head.isHead)
    }
  }

  private func asset(_ asset: WebAsset, _ type: String, _ head: RequestHead) -> WebAnswer {
    let tag = "\"\(asset.tag)\""
    let isKnown = head.knownTags.split(separator: ",").contains { known in
      let known = known.drop { $0 == " " }
      return known == "*" || known == tag || known == "W/" + tag
    }
    let answer = isKnown ? WebAnswer(.notModified, type: nil) : WebAnswer(.ok, type: type, body: asset.bytes)
    return answer.with("ETag", tag).with("Cache-Control", "public, max-age=86400")
  }

  private func health(_ head: RequestHead) -> WebReply {
    let ruleSet: RuleSet
    do throws(WebCheck.Failure) {
      ruleSet = try check.ruleSet()
      // Where these cannot be read, nothing can be checked.
      _ = try check.waivers(ruleSet, of: "")
    } catch {
      return failed(.internalServerError, head, faults: error.faults)
    }
    var json = JSONText(indented: true)
    json.object { json in
      json.member("tool", "slipgauge")
      json.member("version", SlipgaugeVersion.number)
      json.name("ruleSet")
      json.object { json in
        json.member("id", ruleSet.id)
        json.member("version", ruleSet.version)
      }
    }
    json.endLine()
    return WebReply(WebAnswer(.ok, type: "application/json", body: json.bytes), isHead: head.isHead)
  }

  // MARK: What is posted

  /// Why a body is not even read; nil where it is.
  private func refusal(of head: RequestHead, _ route: WebRoute) -> WebAnswer? {
    // Browsers say from where a form was sent; other programs say nothing.
    if !["", "same-origin", "none"].contains(head.fetchSite) { return failure(.forbidden, head) }
    if MultipartForm.isNamed(by: head.contentType) { return nil }
    if route == .check, RawUpload.isNamed(by: head.contentType) {
      if RawUpload.name(inQuery: head.query) != nil { return nil }
      return ProblemJSON.answer(.badRequest, "the query takes name=FILE alone; send other fields as a form")
    }
    if route != .check { return failure(.unsupportedMediaType, head) }
    return ProblemJSON.answer(
      .unsupportedMediaType, "send a form (multipart/form-data), or the file with its own Content-Type")
  }

  private func unread(_ failure: BodyReader.Failure, _ head: RequestHead) -> WebAnswer? {
    switch failure {
    case .cut: return nil
    case .brokenLength: return self.failure(.badRequest, head)
    case .missingLength: return self.failure(.lengthRequired, head)
    case .tooLarge:
      if WebRoute.isForPrograms(path: head.path) {
        return ProblemJSON.answer(
          .contentTooLarge, "there are more than \(settings.maxUploadBytes) bytes in the request")
      }
      let subject = subject(of: WebRoute(rawValue: head.path))
      let problem = FormProblem.tooLarge(subject == .summary ? .summary : .tracker, most: settings.maxUploadBytes)
      return .page(FormPage(settings: page, problems: [problem], subject: subject).html(), .contentTooLarge)
    }
  }

  private func posted(_ request: WebRequest, _ route: WebRoute) -> WebReply {
    let values: FormValues
    do throws(MultipartForm.Failure) {
      values = try request.values
    } catch {
      if route.isForPrograms { return WebReply(ProblemJSON.answer(.badRequest, error.clause)) }
      return WebReply(failure(.badRequest, request.head))
    }
    do throws(WebCheck.Failure) {
      return try answered(values, route, request.head)
    } catch {
      switch error {
      case .fault(let lines): return failed(.internalServerError, request.head, faults: lines)
      case .refused(let refusal): return WebReply(told(refusal, values, route))
      }
    }
  }

  private func answered(
    _ values: FormValues, _ route: WebRoute, _ head: RequestHead
  ) throws(WebCheck.Failure) -> WebReply {
    let results = WebResults(check: check, page: page)
    return switch route {
    case .check: try results.report(on: values, as: AnswerFormat.liked(by: head.accept))
    case .annotated: try results.workbook(of: values)
    case .summary: try results.summaryPage(of: values)
    default: try results.page(of: values)
    }
  }

  private func told(_ refusal: Refusal, _ values: FormValues, _ route: WebRoute) -> WebAnswer {
    if route.isForPrograms { return ProblemJSON.answer(refusal.status, refusal.detail, limit: refusal.limit) }
    let form = FormPage(
      settings: page, problems: [refusal.problem], period: values.period, lead: values.lead,
      subject: subject(of: route),
      trackerPeriods: refusal.periods)
    return .page(form.html(), refusal.status)
  }

  /// Which of the page's forms a route takes.
  private func subject(of route: WebRoute?) -> FormSubject { route == .summary ? .summary : .tracker }

  // MARK: What it goes by

  private var check: WebCheck { WebCheck(settings: settings, today: today) }

  private var page: PageSettings { PageSettings(settings, today: today) }
}

extension RequestHead {
  /// Whether the client asks for no body.
  fileprivate var isHead: Bool { method == "HEAD" }

  /// The way from the address to the form: `./`, or back as many folders as there are.
  fileprivate var wayHome: String {
    let depth = min(path.utf8.count { $0 == UInt8(ascii: "/") } - 1, 32)
    return depth > 0 ? String(repeating: "../", count: depth) : "./"
  }
}

extension WebCheck.Failure {
  /// What the administrator reads.
  fileprivate var faults: [String] { if case .fault(let lines) = self { lines } else { [] } }
}

extension WebRequest {
  /// What its form was filled in with; a file that is the whole body stands for a form with that tracker.
  fileprivate var values: FormValues {
    get throws(MultipartForm.Failure) {
      if MultipartForm.isNamed(by: head.contentType) {
        return try FormValues(MultipartForm(body, contentType: head.contentType))
      }
      return FormValues(tracker: UploadedFile(name: RawUpload.name(inQuery: head.query) ?? "", bytes: body))
    }
  }
}

extension WebAnswer.Status {
  /// The page that people are shown.
  fileprivate var page: ErrorPage.Kind {
    switch self {
    case .badRequest: .broken
    case .forbidden: .crossSite
    case .notFound: .notFound
    case .methodNotAllowed: .notAllowed
    case .lengthRequired: .noLength
    case .contentTooLarge: .tooLarge
    case .unsupportedMediaType: .noForm
    case .serviceUnavailable: .busy
    case .gatewayTimeout: .late
    default: .fault
    }
  }
}

extension String {
  /// Whether it is a path that a header can carry, of this site and no other.
  fileprivate var isPlainPath: Bool {
    !isEmpty && hasPrefix("/") && !hasPrefix("//")
      && utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "-._~/".utf8.contains(byte)
      }
  }
}
