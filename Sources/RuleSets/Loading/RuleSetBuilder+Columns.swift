import Documents
import Texts

/// What must hold of all headers together.
extension RuleSetBuilder {
  /// Headers that stand over nothing, or over two fields.
  func checkColumns() {
    takeHeaders()
    var fields: [String: [String]] = [:]
    for field in Columns.fields {
      let isPerPeriod = field == Field.status.rawValue || field == Field.update.rawValue
      for header in columns[field] ?? [] { check(header, of: field, isPerPeriod: isPerPeriod, &fields) }
    }
    for field in ownFields {
      for header in field.headers { check(header, of: field.id, isPerPeriod: false, &fields) }
    }
  }

  /// A header that a file gives to one field is no longer that of another, which it was in a set that the file extends.
  private func takeHeaders() {
    var claims: [String: [(field: String, order: Int)]] = [:]
    func claim(_ headers: [LocatedText], of field: String) {
      for header in headers { claims[key(header.value), default: []].append((field, order(header.source))) }
    }
    func isTaken(_ header: LocatedText, of field: String) -> Bool {
      (claims[key(header.value)] ?? []).contains { claim in
        claim.order > order(header.source) && claim.field != field && !Self.shared.contains([claim.field, field])
      }
    }
    for field in Columns.fields { claim(columns[field] ?? [], of: field) }
    for field in ownFields { claim(field.headers, of: field.id) }
    for field in Columns.fields { columns[field]?.removeAll { isTaken($0, of: field) } }
    for place in ownFields.indices {
      let id = ownFields[place].id
      ownFields[place].headers.removeAll { isTaken($0, of: id) }
    }
  }

  /// How a header is compared: the place of the period counts, `* Status` is another header than `Status *`.
  private func key(_ header: String) -> String {
    let parts = header.split(separator: "*", omittingEmptySubsequences: false)
    return parts.map { normalised(String($0)) }.joined(separator: "*")
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
    let key = key(header.value)
    if key.isEmpty {
      return refuse(.badValue, "the header \"\(shown(header.value))\" has no letter or digit")
    }
    let known = fields[key] ?? []
    fields[key, default: []].append(field)
    if let other = known.first(where: { $0 != field }), !Self.shared.contains([other, field]) {
      refuse(.duplicate, "the header \"\(shown(header.value))\" already stands for \"\(other)\"")
    }
  }
}
