/// What may be an action that is gone, under another ref.
struct Successor: Sendable {
  /// As typed.
  let ref: String
  /// How far its title agrees, from 0 to 1.
  let agreement: Double
  /// The same of the one that agrees most after it; 0 where there is none.
  let next: Double
  /// The action's number over the tracker, from 0; nil on nights.
  var row: Int?
}
