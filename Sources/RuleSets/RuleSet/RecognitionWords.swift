/// What a tracker's columns and labels are guessed by, where a rule set is to be written for it.
package struct RecognitionWords: Sendable {
  /// Words of headers, normalised, by the field that they hint at; in the order in which fields are sought.
  package let headers: [(field: Field, words: [String])]
  /// Statuses that some trackers have, and the set has not.
  package let statuses: [KnownStatus]

  /// A status that some trackers have.
  package struct KnownStatus: Sendable {
    /// What rules would call it.
    package let id: String
    /// What people call it.
    package let title: String
    /// Whether an action with it needs no more work.
    package let isFinished: Bool
    /// What officers write for it, as in the rule set.
    package let labels: [String]
  }
}
