extension TrackerIndex {
  /// The names of the tracker's themes, in its order.
  package var themeNames: [String] { themes.all.map(\.name) }

  /// The tracker's theme that a theme cell of a summary means; nil where it has none.
  package func theme(ofCell cell: String) -> String? { themes.place(ofCell: cell).map { themes.all[$0].name } }
}
