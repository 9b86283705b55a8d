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
  /// Lines whose ref an action has, but whose dates match no move of its due date, in the order of the file.
  package let unmatchedMoves: [ChangeLine]
  /// Unfinished actions that are due later than an earlier tracker had it.
  package let moves: MoveCounts

  /// Holds a register against the actions of a tracker; `fitting` are the places of the lines that match a due date of
  /// some action.
  init(_ register: ChangeRegister, _ rows: RowIndex, fitting: Set<Int>, moves: MoveCounts) {
    path = register.path
    lines = register.lines.count
    self.moves = moves
    let isOfAction = Set(register.refs.filter { rows.first(withRef: $0.hash) != nil }.flatMap(\.lines))
    unmatched = register.lines.indices.filter { !isOfAction.contains($0) }.map { register.lines[$0] }
    unmatchedMoves = register.lines.indices.filter { isOfAction.contains($0) && !fitting.contains($0) }
      .map { register.lines[$0] }
  }

  /// Whether it has headings and nothing below them.
  package var isEmpty: Bool { lines == 0 }

  /// What is to be said of the register in every report: a sentence or two each.
  package var notices: [String] {
    let file = path == "-" ? "" : " \(path)"
    if isEmpty { return ["The change register\(file) has headings and no line: no move counts as agreed by it."] }
    return [
      notice(of: unmatched, in: file) { $0 ? "fits no ref of this tracker." : "fit no ref of this tracker" },
      notice(of: unmatchedMoves, in: file) {
        $0
          ? "matches no move of that action's due date: compare its dates with those of the trackers."
          : "match no move of their actions' due dates; compare their dates with those of the trackers"
      },
      moves.notice,
    ].compactMap(\.self)
  }

  /// `2 of 5 lines of the change register fit no ref of this tracker: …`; nil without lines.
  ///
  /// `words` says what is wrong with one line, in a whole sentence, or with several, as far as their names.
  private func notice(of lines: [ChangeLine], in file: String, _ words: (_ isOne: Bool) -> String) -> String? {
    guard let first = lines.first else { return nil }
    if lines.count == 1 { return "The line of \(ChangeUse.name(first)) in the change register\(file) \(words(true))" }
    let names = lines.map(ChangeUse.name)
    return "\(lines.count) of \(self.lines) lines of the change register\(file) \(words(false)): "
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

  /// Counts a move.
  package mutating func count(_ isAgreed: Bool) {
    if isAgreed { agreed += 1 } else { notAgreed += 1 }
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
