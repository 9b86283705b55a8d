import Dates
import RuleSets
import Texts

/// Headers that are the names of members, as a tracker in JSON has them.
extension HeaderReader {
  /// The same reader, to which a field's id stands over the field, however the rule set spells its headers.
  var ofMembers: HeaderReader {
    var reader = self
    reader.members = ids
    return reader
  }

  /// What the name of a member stands over: a field's id, or `Status (January 2024)` and `Update (2023-12)`, as those
  /// of a period are called; nil for others, which the spellings are for.
  func member(_ header: Bytes, _ text: NormalisedText) -> Column? {
    if let field = members[header.string] {
      switch field {
      case .status: return .status(nil)
      case .update: return .update(nil)
      default: return .field(field)
      }
    }
    guard let field = fieldOfPeriod(header, text),
      case .period(let period) = periods.named(header, text, 1..<text.count)
    else { return nil }
    return field == .status ? .status(period) : .update(period)
  }

  /// The day by which such a name gives its period; nil where it gives it in another way.
  func memberDay(_ header: Bytes) -> Day? {
    let text = NormalisedText(header, vocabulary: vocabulary)
    return fieldOfPeriod(header, text) == nil ? nil : periods.day(header, text, 1..<text.count)
  }

  /// The field whose name stands before a period in brackets.
  private func fieldOfPeriod(_ header: Bytes, _ text: NormalisedText) -> Field? {
    guard text.count > 1, let open = header.buffer.firstIndex(of: UInt8(ascii: "(")),
      header.buffer.last == UInt8(ascii: ")")
    else { return nil }
    return [Field.status, .update].first { header[0..<open].string == HeaderReader.title($0) }
  }

  /// `Status `, as it stands before the period.
  private static func title(_ field: Field) -> String {
    "\(field.rawValue.prefix(1).uppercased())\(field.rawValue.dropFirst()) "
  }
}
