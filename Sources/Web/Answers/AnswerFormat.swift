import Reports
import Texts

/// What programs can have a report as, by the types that they accept.
struct AnswerFormat {
  /// The report's format.
  let format: ReportFormat
  /// The type of the answer.
  let type: String

  /// The one that is answered where nothing else is asked for stands first.
  static let all = [
    AnswerFormat(format: .json, type: "application/json"),
    AnswerFormat(format: .ndjson, type: "application/x-ndjson"),
    AnswerFormat(format: .sarif, type: "application/sarif+json"),
    AnswerFormat(format: .csv, type: "text/csv; charset=utf-8"),
  ]

  /// The format that a client likes best of those that there are; JSON where it likes none, or does not say.
  static func liked(by accept: String) -> AnswerFormat {
    var best: (format: AnswerFormat, quality: Double)?
    for range in accept.split(separator: ",").prefix(32) {
      guard let value = HeaderValue(range.utf8), let format = all.first(where: { $0.isMeant(by: value.value) }) else {
        continue
      }
      let quality = value["q"].map { Double($0) ?? 0 } ?? 1
      if quality > best?.quality ?? 0 { best = (format, quality) }
    }
    return best?.format ?? all[0]
  }

  private func isMeant(by range: String) -> Bool {
    let own = type.prefix { $0 != ";" }
    return range == own || range == "*/*" || range.hasSuffix("/*") && own.hasPrefix(range.dropLast())
  }
}
