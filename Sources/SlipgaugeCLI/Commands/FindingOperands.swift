/// What `slipgauge waive` names: the finding of a rule on an action, and the tracker where it is named, too.
struct FindingOperands {
  /// The action's ref; empty for the tracker as a whole.
  let ref: String
  /// The rule's id.
  let rule: String
  /// The tracker's path; nil where none is named.
  let tracker: String?

  /// Reads `REF RULE [TRACKER]`; refuses less with the words of `missing`.
  init(_ arguments: Arguments, missing: String) throws(CommandFailure) {
    guard arguments.operands.count >= 2 else { throw CommandFailure(missing) }
    ref = arguments.operands[0] == "-" ? "" : arguments.operands[0]
    rule = arguments.operands[1]
    tracker = arguments.operands.count > 2 ? arguments.operands[2] : nil
  }
}
