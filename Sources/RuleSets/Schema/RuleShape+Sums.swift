/// What a rule file says of what actions come to together.
extension ObjectShape {
  /// What stands behind a sum's name.
  static func sum(_ kind: Sum.Kind) -> ObjectShape {
    switch kind {
    case .count: count
    case .share: share
    case .same: same
    }
  }

  private static let count = ObjectShape(
    "count", "How many of the subject's actions the condition holds for, and what that is asked.",
    [MemberShape("of", .condition, isRequired: true, "The actions that count.")] + numbers("The number"))

  private static let share = ObjectShape(
    "share", "How many of some actions the condition holds for, from 0 to 1, and what that is asked.",
    [
      MemberShape("of", .condition, isRequired: true, "The actions that count."),
      MemberShape("among", .condition, amongSummary),
    ] + numbers("The share"))

  private static let same = ObjectShape(
    "same", "How many of some actions have the same value of a fact: that which most of them have.",
    [
      MemberShape("fact", .name, isRequired: true, "The fact of each action, by id; dates are the same days."),
      MemberShape("among", .condition, amongSummary),
      MemberShape("share", .object(comparisons), isRequired: true, "Their share, from 0 to 1, and what that is asked."),
    ])

  /// What a share is asked.
  static let comparisons = ObjectShape("comparisons", "What a number is asked.", numbers("It"))

  private static let amongSummary = "The actions that they are a share of; all that the subject has where left out."

  private static func numbers(_ what: String) -> [MemberShape] {
    Test.Comparison.allCases.map { MemberShape($0.rawValue, .compared, "\(what) \($0.words).") }
  }
}

extension Test.Comparison {
  /// What it says of a number.
  fileprivate var words: String {
    switch self {
    case .equal: "is this, or the other fact's"
    case .atLeast: "is this or more"
    case .atMost: "is this or less"
    case .moreThan: "is more than this"
    case .lessThan: "is less than this"
    }
  }
}
