import Texts
package import Trackers

/// What a check made of the change register.
public struct ChangeUse: Sendable {
  /// The register's file, as it was given.
  package let path: String
  /// How many lines it has.
  package let lines: Int
  /// Lines whose ref no action of the tracker has, in the order of the file.
  package let unmatched: [ChangeLine]
  /// Unfinished actions that are due later than an earlier tracker had it.
  package let moves: MoveCounts

  /// Holds a register against the actions of a tracker.
  init(_ register: ChangeRegister, _ rows: RowIndex, moves: MoveCounts) {
    path = register.path
    lines = register.lines.count
    self.moves = moves
    unmatched = register.refs.filter { rows.first(withRef: $0.hash) == nil }.flatMap(\.lines).sorted()
      .map { register.lines[$0] }
  }

  /// What is to be said of the register in every report: a sentence each.
  package var notices: [String] { [unmatchedNotice, moves.notice].compactMap(\.self) }

  /// `2 lines of the change register fit no ref of this tracker: …`; nil where each fits one.
  private var unmatchedNotice: String? {
    guard let first = unmatched.first else { return nil }
    let file = path == "-" ? "" : " \(path)"
    if unmatched.count == 1 {
      return "The line of \(ChangeUse.name(first)) in the change register\(file) fits no ref of this tracker."
    }
    let names = unmatched.map(ChangeUse.name)
    return "\(unmatched.count) of \(lines) lines of the change register\(file) fit no ref of this tracker: "
      + "\(listed(names, most: 20))."
  }

  private static func name(_ line: ChangeLine) -> String { "\(Wording.short(line.ref)) (\(line.place))" }
}

/// How many due dates were moved, those that change control agreed apart from the others.
package struct MoveCounts: Hashable, Sendable {
  /// Those that the change register has.
  package private(set) var agreed: Int
  /// Those that it has not.
  package private(set) var notAgreed: Int

  package init(agreed: Int = 0, notAgreed: Int = 0) {
    self.agreed = agreed
    self.notAgreed = notAgreed
  }

  /// Counts a move; nil: there was none.
  package mutating func count(_ isAgreed: Bool?) {
    switch isAgreed {
    case true?: agreed += 1
    case false?: notAgreed += 1
    case nil: break
    }
  }

  /// Adds what others counted.
  package mutating func add(_ other: MoveCounts) {
    agreed += other.agreed
    notAgreed += other.notAgreed
  }

  /// `1 move agreed`, `3 moves not agreed`; what there is none of is left out.
  package var parts: [String] {
    [(agreed, "agreed"), (notAgreed, "not agreed")].compactMap { count, words in
      count == 0 ? nil : "\(count) \(count == 1 ? "move" : "moves") \(words)"
    }
  }

  /// `12 due dates were moved: the change register has 5 of them, and 7 not.`; nil without any.
  package var notice: String? {
    if agreed + notAgreed == 0 { return nil }
    if agreed + notAgreed == 1 {
      return "1 due date was moved, and the change register \(agreed == 1 ? "has it" : "does not have it")."
    }
    return
      "\(agreed + notAgreed) due dates were moved: the change register has \(agreed) of them, and \(notAgreed) not."
  }
}
