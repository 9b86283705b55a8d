import Dates
import Slipgauge
import Tables
import Texts

extension Refusal {
  /// Why a check of what was sent could not be made; nil where that is no matter of what was sent, but of the rule set
  /// or the waivers.
  init?(_ failure: CheckFailure, of values: FormValues, _ settings: WebSettings) {
    let detail = failure.problems.map(\.nameless).joined(separator: "\n")
    let sentence = failure.problems.first.map(SelectedFile.sentence) ?? ""
    switch failure {
    case .rules, .waivers, .file, .tooLong, .unknownRule: return nil
    case .tracker(let error):
      let field = values.field(of: error.path)
      self.init(
        field, SelectedFile.sentence(on: error, field, settings.formats), detail: detail,
        error.code == .limit ? .contentTooLarge : .unprocessableContent, limit: error.limit)
    case .noPeriod(let path) where values.field(of: path) == .tracker:
      self.init(.period, "Select a month: no header of the tracker names one", detail: detail)
    case .unknownPeriod(_, let period, let known):
      self.init(
        .period, "The tracker has no columns for \(Refusal.name(period)); its periods are \(Refusal.names(known))",
        detail: detail)
      periods = known.reversed()
    case .noTrackerOfPeriod(_, let period, _, let known):
      self.init(
        .tracker,
        "The summary is of \(Refusal.name(period)), and the tracker has no columns for that; its periods are "
          + Refusal.names(known), detail: detail)
    case .notEarlier(let path, let latest, let period):
      let subject =
        values.previous.count > 1 ? "The latest period of \(path)" : "The selected file’s latest period"
      self.init(
        .previous,
        "\(subject), \(Refusal.name(latest)), is not before the period checked, \(Refusal.name(period))",
        detail: detail)
    case .unknownSummaryPeriod:
      self.init(.period, "Select a month: nothing in the summary tells which it is of", detail: detail)
    case .otherPeriod(_, let stated, let asked):
      self.init(
        .period,
        "The summary is of \(Refusal.name(stated)), not of \(Refusal.name(asked))", detail: detail)
    case .selection, .unknownName, .noneSelected: self.init(.lead, sentence, detail: detail)
    case .noRef(let path), .noPeriod(let path), .noAction(let path), .noClaim(let path), .summary(let path, _):
      self.init(values.field(of: path), sentence, detail: detail)
    default: self.init(.tracker, sentence, detail: detail)
    }
  }

  /// A period as the form's choices name it.
  private static func name(_ period: Period) -> String { PeriodChoice(period).name }

  private static func names(_ periods: [Period]) -> String { listed(periods.map(name)) }
}

extension FormValues {
  /// The field of the file that messages call so.
  fileprivate func field(of name: String) -> FormField {
    if name == tracker?.name { return .tracker }
    return name == summary?.name ? .summary : .previous
  }
}

extension Problem {
  /// The command line's sentence without the name of the file, which whoever has sent it knows.
  fileprivate var nameless: String {
    let rest = clause + (remedy.isEmpty ? "" : "; \(remedy)")
    return switch place {
    case .request, .file, .output: rest
    case .tracker(_, let place): (place.text.map { "\($0): " } ?? "") + rest
    case .text(let place): "line \(place.line), column \(place.column): \(rest)"
    }
  }
}
