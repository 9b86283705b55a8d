import Reports
import Slipgauge

/// What is answered where a check was made.
struct WebResults {
  /// How checks are made.
  let check: WebCheck
  /// What pages say that is the administrator's.
  let page: PageSettings

  /// The largest tracker of which a workbook is made for a page: a copy has about as many bytes, and takes its time.
  private static let mostAnnotatedBytes = ResultPage.largestWorkbook

  /// The page with what was found, and the annotated workbook in it.
  func page(of values: FormValues) throws(WebCheck.Failure) -> WebReply {
    let report = try check.report(
      on: values,
      WebCheck.Extent(
        mostFindings: WebCheck.mostListed.workbook, wantsActions: true, mostExplained: ReportFormat.html.mostExplained))
    let size = values.tracker?.bytes.count ?? 0
    var workbook: [UInt8]?
    if size <= WebResults.mostAnnotatedBytes { workbook = try? ReportFormat.xlsx.bytes(of: report) }
    if workbook?.count ?? 0 > ResultPage.largestWorkbook { workbook = nil }
    return reply(report, values.tracker, values, workbook)
  }

  /// The page with what was found in a summary.
  func summaryPage(of values: FormValues) throws(WebCheck.Failure) -> WebReply {
    let report = try check.summaryReport(
      on: values, WebCheck.Extent(mostFindings: WebCheck.mostListed.page, wantsActions: false))
    return reply(report, values.summary, values, nil)
  }

  /// The tracker's workbook with what was found.
  func workbook(of values: FormValues) throws(WebCheck.Failure) -> WebReply {
    let report = try check.report(
      on: values, WebCheck.Extent(mostFindings: WebCheck.mostListed.workbook, wantsActions: false))
    let answer = WebAnswer(
      .ok, type: ResultPage.workbookType, body: try bytes(of: report, as: .xlsx)
    ).with("Content-Disposition", DownloadName(of: values.tracker?.name ?? "").disposition)
    return reply(answer, report)
  }

  /// The report in a format for programs.
  func report(on values: FormValues, as asked: AnswerFormat) throws(WebCheck.Failure) -> WebReply {
    let format = asked.format
    let report = try check.report(
      on: values,
      WebCheck.Extent(
        mostFindings: format.mostFindings, wantsActions: format.needsActions, mostExplained: format.mostExplained))
    // What is answered depends on what was asked for.
    let answer = WebAnswer(.ok, type: asked.type, body: try bytes(of: report, as: format)).with("Vary", "Accept")
    return reply(answer, report)
  }

  /// The page of a report on a file.
  private func reply(
    _ report: Report, _ file: UploadedFile?, _ values: FormValues, _ workbook: [UInt8]?
  ) -> WebReply {
    let page = ResultPage(
      report: report.listing(atMost: WebCheck.mostListed.page), settings: page, name: file?.name ?? "",
      period: values.period, lead: values.lead, compared: values.previous.map(\.name),
      workbook: workbook)
    return reply(.page(page.html()), report)
  }

  private func reply(_ answer: WebAnswer, _ report: Report) -> WebReply {
    var reply = WebReply(answer)
    reply.report = report
    return reply
  }

  /// The report in a format; a workbook that cannot be annotated is a matter of the tracker.
  private func bytes(of report: Report, as format: ReportFormat) throws(WebCheck.Failure) -> [UInt8] {
    do throws(ReportFailure) {
      return try format.bytes(of: report)
    } catch {
      throw .refused(
        Refusal(.tracker, "The workbook cannot be annotated: \(error.problem)", detail: error.problem))
    }
  }
}
