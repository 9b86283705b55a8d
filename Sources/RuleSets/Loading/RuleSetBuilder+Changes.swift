import Documents
import Texts

/// The headers of the change register.
extension RuleSetBuilder {
  /// Takes what a file says of them.
  func applyChanges(_ object: ObjectReader) {
    for field in ChangeField.allCases { applyWords(object, field.rawValue, to: &changeHeaders[field, default: []]) }
  }

  /// The headers as written; one that has no letter, or stands for two columns, is a problem.
  func compileChanges() -> [ChangeField: [String]] {
    var known: [String: ChangeField] = [:]
    for field in ChangeField.allCases {
      for header in changeHeaders[field] ?? [] {
        func refuse(_ code: RuleSetProblem.Code, _ problem: String) {
          log.add(code, header.source, header.offset, header.path, "the header \"\(shown(header.value))\" \(problem)")
        }
        let key = normalised(header.value)
        if key.isEmpty { refuse(.badValue, "has no letter or digit") }
        if let other = known.updateValue(field, forKey: key), other != field {
          refuse(.duplicate, "already stands for \"\(other.rawValue)\"")
        }
      }
    }
    return changeHeaders.mapValues { $0.map(\.value) }
  }
}
