package import Documents

/// What a settings file says for one option.
package struct Setting: Sendable {
  /// What it is a value for.
  let option: OptionForm
  /// Empty for an option without a value.
  package let values: [String]
  /// For each value, where it stands.
  package let places: [TextPlace]
  /// Whether the values are paths of files that are read.
  let isInput: Bool
  /// The folder of a file that nobody named, with a slash behind, or empty; nil where somebody did.
  let foundIn: String?
}
