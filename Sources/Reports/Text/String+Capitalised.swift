extension String {
  /// The same with a capital letter at its beginning.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
