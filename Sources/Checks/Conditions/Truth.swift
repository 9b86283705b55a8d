/// What a test, or a condition as a whole, comes to.
enum Truth: UInt8, Sendable {
  case no, yes
  /// It depends on what is not known yet.
  case pending
  /// It is neither: so for some of the days that a date can mean, or one side is not there.
  case open

  /// What is known, as yes or no.
  init(_ holds: Bool) { self = holds ? .yes : .no }
}

/// What a condition may yet come to, once all is known: one of these.
struct Outlook: OptionSet, Sendable {
  /// A bit for each.
  let rawValue: UInt8

  /// It does not hold.
  static let no = Outlook(rawValue: 1)
  /// It holds.
  static let yes = Outlook(rawValue: 2)
  /// Neither.
  static let open = Outlook(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// All that a test may yet come to.
  init(_ truth: Truth) {
    switch truth {
    case .no: self = .no
    case .yes: self = .yes
    case .open: self = .open
    case .pending: self = [.no, .yes, .open]
    }
  }

  /// What it comes to: pending only where it may come to yes, and to something else.
  var truth: Truth {
    if self == .yes { return .yes }
    return contains(.yes) ? .pending : contains(.open) ? .open : .no
  }

  /// Whether it comes to yes, as a question of its own: what is open does not.
  var certainly: Outlook {
    if self == .yes { return .yes }
    return contains(.yes) ? [.yes, .no] : .no
  }

  /// Open stays open.
  static prefix func ! (outlook: Outlook) -> Outlook {
    var turned = outlook.intersection(.open)
    if outlook.contains(.yes) { turned.insert(.no) }
    if outlook.contains(.no) { turned.insert(.yes) }
    return turned
  }

  /// Both: no where one is, else open where one is.
  static func && (a: Outlook, b: Outlook) -> Outlook {
    var both = a.intersection(b).intersection(.yes).union(a.union(b).intersection(.no))
    if a.contains(.open) && !b.isSubset(of: .no) || b.contains(.open) && !a.isSubset(of: .no) { both.insert(.open) }
    return both
  }

  /// One of them: yes where one is, else open where one is.
  static func || (a: Outlook, b: Outlook) -> Outlook { !(!a && !b) }
}
