import Checks
import Dates
import Reports
import RuleSets
import Slipgauge
import Tables
import Trackers

/// Checks what was sent: in memory, on one thread, by nothing but the administrator's rules.
struct WebCheck {
  /// Why there is no report.
  enum Failure: Error {
    /// It is a matter of what was sent.
    case refused(Refusal)
    /// It is the administrator's, who reads these lines in the log.
    case fault([String])
  }

  /// How much a report is to tell.
  struct Extent {
    /// How many findings of each rule it has.
    let mostFindings: Int
    /// Whether it tells of every action.
    let wantsActions: Bool
    /// Of how many findings it says why they were raised.
    let mostExplained: Int

    init(mostFindings: Int, wantsActions: Bool, mostExplained: Int = 0) {
      (self.mostFindings, self.wantsActions, self.mostExplained) = (mostFindings, wantsActions, mostExplained)
    }
  }

  /// The administrator's.
  let settings: WebSettings
  /// The day on which it is made.
  let today: Day

  /// How many findings of each rule a page lists, and how many an annotated workbook.
  static let mostListed = (page: 200, workbook: 5_000)

  /// What a file may make its reader do: less than at a command line, where somebody waits for it alone.
  static let limits: ReadLimits = {
    var limits = ReadLimits()
    limits[.unpackedBytes] = 128 << 20
    limits[.cells] = 1_000_000
    limits[.textBytes] = 64 << 20
    return limits
  }()

  /// The rule set that trackers are checked by.
  func ruleSet() throws(Failure) -> RuleSet {
    do throws(RuleSetProblems) {
      return try RuleSet.load(settings.rules)
    } catch {
      throw .fault(error.problems.map { Problem($0).text })
    }
  }

  /// The findings that are accepted of the tracker of that name; nil where no file says so.
  func waivers(_ ruleSet: RuleSet, of tracker: String) throws(Failure) -> Waivers? {
    guard let path = settings.waivers else { return nil }
    do throws(CheckFailure) {
      return try Waivers.load(path, ruleSet: ruleSet, today: today, tracker: tracker)
    } catch {
      throw .fault(error.problems.map(\.text))
    }
  }

  /// The report on the tracker of a form.
  func report(on values: FormValues, _ extent: Extent) throws(Failure) -> Report {
    let tracker = try tracker(of: values)
    let check = try check(values, extent, name: tracker.name)
    do throws(CheckFailure) {
      return try check.run(tracker.name)
    } catch {
      throw failure(error, values)
    }
  }

  /// The report on the summary of a form, held against the form's tracker: without one, what it says of actions would
  /// look right, whatever it says.
  func summaryReport(on values: FormValues, _ extent: Extent) throws(Failure) -> Report {
    guard let summary = values.summary else { throw .refused(Refusal(.missing(.summary))) }
    try refuseEmpty(summary, .summary)
    let tracker = try tracker(of: values)
    let check = try check(values, extent, name: tracker.name)
    do throws(CheckFailure) {
      return try SummaryCheck(check, tracker: tracker.name).run(summary.name)
    } catch {
      throw failure(error, values)
    }
  }

  private func tracker(of values: FormValues) throws(Failure) -> UploadedFile {
    guard let tracker = values.tracker else { throw .refused(Refusal(.missing(.tracker))) }
    try refuseEmpty(tracker, .tracker)
    try refuseFormat(of: tracker, .tracker)
    return tracker
  }

  private func refuseEmpty(_ file: UploadedFile, _ field: FormField) throws(Failure) {
    if file.bytes.isEmpty {
      throw .refused(Refusal(.empty(field), detail: "the file is empty"))
    }
  }

  /// Refuses a tracker that is written in a format which the administrator has left out.
  private func refuseFormat(of tracker: UploadedFile, _ field: FormField) throws(Failure) {
    guard settings.formats.count < FileFormat.allCases.count,
      let format = try? TableFile.open(bytes: tracker.bytes, path: tracker.name, limits: WebCheck.limits).format,
      !settings.formats.contains(format)
    else { return }
    throw .refused(Refusal(.unknownFormat(field, settings.formats)))
  }

  /// The check that a form asks for; `name` is that of the file whose waivers hold.
  private func check(_ values: FormValues, _ extent: Extent, name: String) throws(Failure) -> Check {
    if values.previous.count > settings.maxPrevious { throw .refused(Refusal(.tooMany(most: settings.maxPrevious))) }
    for file in values.previous {
      try refuseEmpty(file, .previous)
      try refuseFormat(of: file, .previous)
    }
    let ruleSet = try ruleSet()
    var options = Check.Options(ruleSet: ruleSet)
    options.previous = values.previous.map(\.name)
    options.period = try period(values, ruleSet)
    options.selection = try selection(values, ruleSet)
    options.checkedOn = today
    options.limits = WebCheck.limits
    options.threads = 1
    options.mostFindings = extent.mostFindings
    options.wantsActions = extent.wantsActions
    options.mostExplained = extent.mostExplained
    if let waivers = try waivers(ruleSet, of: name) { options.waivers = waivers }
    let files = RunFiles()
    for file in [values.tracker, values.summary].compactMap(\.self) + values.previous {
      files.hold(file.bytes, named: file.name)
    }
    return Check(options, files: files)
  }

  private func period(_ values: FormValues, _ ruleSet: RuleSet) throws(Failure) -> Period? {
    let isTooLong = values.tooLong.contains(.period)
    if values.period.isEmpty, !isTooLong { return nil }
    if !isTooLong, let period = HeaderReader(ruleSet).period(values.period) { return period }
    let detail =
      "the period needs a month such as 2023-12 or \"December 2023\", a quarter (2023-Q3), a half (2023-H2) "
      + "or a financial year (2023-FY)"
    throw .refused(Refusal(.period, "Select a month such as December 2023", detail: detail))
  }

  private func selection(_ values: FormValues, _ ruleSet: RuleSet) throws(Failure) -> ActionSelection? {
    if values.tooLong.contains(.lead) { throw .refused(Refusal(.tooLong(.lead))) }
    if values.lead.isEmpty { return nil }
    do throws(ActionSelection.Problem) {
      return try ActionSelection([.lead(values.lead)], ruleSet)
    } catch {
      let detail = CheckFailure.selection(error).problems.map(\.text).joined(separator: "\n")
      throw .refused(Refusal(.lead, "Enter the name of a director lead", detail: detail))
    }
  }

  private func failure(_ failure: CheckFailure, _ values: FormValues) -> Failure {
    Refusal(failure, of: values, settings).map { .refused($0) } ?? .fault(failure.problems.map(\.text))
  }
}
