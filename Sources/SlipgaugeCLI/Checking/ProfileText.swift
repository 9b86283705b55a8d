package import Checks

/// A profile as lines of text: rules and facts in one table, dearest first.
package enum ProfileText {
  /// The head, the titles of the columns, and a line for each rule and fact.
  package static func lines(_ profile: Profile) -> [String] {
    let items =
      profile.rules.map { (kind: "rule", item: $0) } + profile.facts.map { (kind: "fact", item: $0) }
    let sorted = items.sorted {
      ($1.item.nanoseconds, $0.kind, $0.item.id) < ($0.item.nanoseconds, $1.kind, $1.item.id)
    }
    let total = max(1, profile.total)
    let rows = max(1, profile.rows)
    let count = profile.rows == 1 ? "1 action" : "\(profile.rows) actions"
    let head = "Profile of \(count): \(tenths(profile.total, of: 1_000_000)) ms, one rule after another on one thread"
    return [head, "   share      calls   ns/row  what"]
      + sorted.map { kind, item in
        padded(tenths(item.nanoseconds * 100, of: total) + "%", 8) + padded(String(item.calls), 11)
          + padded(tenths(item.nanoseconds, of: Int64(rows)), 9) + "  \(kind) \(item.id)"
      }
  }

  /// A quotient with one digit behind the point.
  private static func tenths(_ number: Int64, of divisor: Int64) -> String {
    let tenths = (number * 10 + divisor / 2) / divisor
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
