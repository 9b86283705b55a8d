/// What a test, a sum, or a rule that is named, is to come to for a condition to hold or not.
struct Literal {
  /// What is asked.
  let subject: Subject
  /// What it is to come to.
  let demand: Demand

  /// What is asked of.
  enum Subject {
    case test(FactTest)
    /// By index among the rule set's rules.
    case rule(Int)
    case sum(Sum)
  }

  /// What an answer is to be; between yes and no lies what is open.
  enum Demand {
    case yes, no
    case notYes, notNo

    /// The same of what is turned round.
    var turned: Demand {
      switch self {
      case .yes: .no
      case .no: .yes
      case .notYes: .notNo
      case .notNo: .notYes
      }
    }

    /// The same of what is never open.
    var decided: Demand {
      switch self {
      case .yes, .notNo: .yes
      case .no, .notYes: .no
      }
    }

    /// What no answer is at once.
    static let contradictions: [Set<Demand>] = [[.yes, .no], [.yes, .notYes], [.no, .notNo]]

    /// Whether every part of an "all" has to meet it; else one is enough.
    var asksAll: Bool { self == .yes || self == .notNo }
  }
}
