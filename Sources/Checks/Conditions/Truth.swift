/// Whether a condition holds; `pending` where that depends on what is not known yet.
enum Truth: UInt8, Sendable {
  case no, yes, pending

  /// What is known, as yes or no.
  init(_ holds: Bool) { self = holds ? .yes : .no }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .yes: .no
    case .pending: .pending
    }
  }
}
