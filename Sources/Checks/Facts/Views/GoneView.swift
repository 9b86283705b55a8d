/// What was there on the last good night, as rules on it see it.
struct GoneView: Sendable {
  /// The sheet that it stood on; in files without sheets the theme.
  let sheet: String
  /// The action; nil where it is the sheet.
  var action: NightAction?
  /// The refs that were on the sheet, as typed; empty where it is an action.
  var refs: [String] = []
  /// What may be the same action under another ref; nil where nothing is at all alike.
  var successor: Successor?
}
