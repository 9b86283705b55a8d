import RuleSets

extension ExampleText {
  /// What an example's summary says.
  static func words(_ claim: RuleExample.Claim) -> String {
    var parts = [claim.kind.rawValue]
    parts += claim.texts.sorted { $0.key < $1.key }.map { "\($0.key) “\($0.value)”" }
    if let ratings = claim.ratings { parts.append("ratings \(ratings.joined(separator: ", "))") }
    parts += claim.flags.sorted()
    if let count = claim.count {
      parts.append("\(count.given) against \(count.against.rawValue): \(count.least) to \(count.most)")
    }
    return parts.joined(separator: ", ")
  }
}
