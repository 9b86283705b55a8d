import Slipgauge
import Tables

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
    case .unknownPeriod: self.init(.period, Refusal.ofTracker(sentence), detail: detail)
    case .unknownSummaryPeriod:
      self.init(.period, "Select a month: nothing in the summary tells which it is of", detail: detail)
    case .otherPeriod(_, let stated, let asked):
      self.init(
        .period,
        "The summary is of \(PeriodChoice(stated).name), not of \(PeriodChoice(asked).name)", detail: detail)
    case .selection, .unknownName, .noneSelected: self.init(.lead, sentence, detail: detail)
    case .notEarlier(let path, _, _), .noRef(let path), .noPeriod(let path), .noAction(let path),
      .noTrackerOfPeriod(let path, _, _, _), .noClaim(let path), .summary(let path, _):
      self.init(values.field(of: path), sentence, detail: detail)
    default: self.init(.tracker, sentence, detail: detail)
    }
  }

  /// A sentence that stands above another field than the file's.
  private static func ofTracker(_ sentence: String) -> String {
    let subject = "The selected file"
    return sentence.hasPrefix(subject) ? "The tracker" + sentence.dropFirst(subject.count) : sentence
  }
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
