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

  /// An action that was not there on the last good night.
  struct Successor: Sendable {
    /// As typed.
    let ref: String
    /// How far its title agrees, from 0 to 1.
    let agreement: Double
    /// The same of the one that agrees most after it; 0 where there is none.
    let next: Double
  }
}
