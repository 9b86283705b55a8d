import Documents
import Texts

/// What must hold of all headers together.
extension RuleSetBuilder {
  /// Headers that stand over nothing, or over two fields.
  func checkColumns() {
    var fields: [String: [String]] = [:]
    for field in Columns.fields {
      let isPerPeriod = field == Field.status.rawValue || field == Field.update.rawValue
      for header in columns[field] ?? [] { check(header, of: field, isPerPeriod: isPerPeriod, &fields) }
    }
    for field in ownFields {
      for header in field.headers { check(header, of: field.id, isPerPeriod: false, &fields) }
    }
  }

  /// Fields that one column may hold both of.
  private static let shared: [Set<String>] = [
    [Field.status.rawValue, Field.update.rawValue], [Field.due.rawValue, Field.directorLead.rawValue],
    // A column of due dates is none of periods.
    [Field.due.rawValue, Field.period.rawValue],
  ]

  private func check(
    _ header: LocatedText, of field: String, isPerPeriod: Bool, _ fields: inout [String: [String]]
  ) {
    func refuse(_ code: RuleSetProblem.Code, _ message: String) {
      log.add(code, header.source, header.offset, header.path, message)
    }
    let stars = header.value.utf8.count { $0 == UInt8(ascii: "*") }
    if isPerPeriod, stars > 1 {
      let example = field == Field.status.rawValue ? "Status (*)" : "Update (*)"
      return refuse(.badValue, "a header over \(field) holds one \"*\", which stands for the period: \"\(example)\"")
    }
    if !isPerPeriod, stars > 0 { return refuse(.badValue, "only status and update headers hold a \"*\"") }
    var key = normalised(header.value)
    if key.isEmpty, stars == 0 {
      return refuse(.badValue, "the header \"\(shown(header.value))\" has no letter or digit")
    }
    if stars == 1 {
      // The place of the period counts: `* Status` is another header than `Status *`.
      let parts = header.value.split(separator: "*", omittingEmptySubsequences: false)
      key = parts.map { normalised(String($0)) }.joined(separator: "*")
    }
    let known = fields[key] ?? []
    fields[key, default: []].append(field)
    if let other = known.first(where: { $0 != field }), !Self.shared.contains([other, field]) {
      refuse(.duplicate, "the header \"\(shown(header.value))\" already stands for \"\(other)\"")
    }
  }
}
