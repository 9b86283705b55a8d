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
    guard text.count > 1, let open = header.buffer.firstIndex(of: UInt8(ascii: "(")),
      header.buffer.last == UInt8(ascii: ")"),
      let field = [Field.status, .update].first(where: { header[0..<open].string == HeaderReader.title($0) }),
      case .period(let period) = periods.named(header, text, 1..<text.count)
    else { return nil }
    return field == .status ? .status(period) : .update(period)
  }

  /// `Status `, as it stands before the period.
  private static func title(_ field: Field) -> String {
    "\(field.rawValue.prefix(1).uppercased())\(field.rawValue.dropFirst()) "
  }
}
